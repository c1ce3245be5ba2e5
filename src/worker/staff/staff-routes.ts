import { Hono } from 'hono'
import { type StaffEnv, staffOnly } from './access.ts'
import { counterRoutes } from './counter-routes.ts'
import { noticeRoutesOfStaff } from './notice-routes.ts'
import { officeRoutes } from './office-routes.ts'
import { playlogRoutes } from './playlog-routes.ts'
import { publicationRoutes } from './publication-routes.ts'
import { staffScreenRoutes } from './screen-routes.ts'
import type { SignIn } from './sign-in.ts'
import { staffApp } from './staff-app.ts'
import { transferRoutes } from './transfer-routes.ts'
import { translationRoutes } from './translation-routes.ts'
import type { Translator } from './translator.ts'

/** What only the people of the office may use. Everything under `/staff` is behind the sign-in, also what is not there. */
export const staffRoutes = (signIn: SignIn, translator?: Translator): Hono<StaffEnv> =>
  new Hono<StaffEnv>()
    .use('/staff/*', staffOnly(signIn))
    .get('/staff/api/me', (c) => c.json(c.var.staff))
    .route('/', officeRoutes)
    .route('/', publicationRoutes)
    .route('/', transferRoutes)
    .route('/', counterRoutes)
    .route('/', staffScreenRoutes)
    .route('/', noticeRoutesOfStaff)
    .route('/', playlogRoutes)
    .route('/', translationRoutes(translator))
    .route('/', staffApp(translator !== undefined))

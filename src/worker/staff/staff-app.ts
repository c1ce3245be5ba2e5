import { Hono } from 'hono'
import { renderStaffPage } from '../../view/staff/staff-page.tsx'
import { assets, staff } from '../build.ts'
import { knownScreens } from '../known-screens.ts'
import { bundled } from '../published.ts'
import type { StaffEnv } from './access.ts'

/** The views of the app. Each has an address, which can be kept as a bookmark and sent to a colleague. */
const VIEWS = 'words|plan|publish|history|screens|counters'

/** The page of the app of staff. */
export const staffApp: Hono<StaffEnv> = new Hono<StaffEnv>().on(
  'GET',
  ['/staff', `/staff/:view{${VIEWS}}`],
  (c) => {
    const boot = {
      origin: c.env.PUBLIC_ORIGIN,
      timeZone: c.var.published.edition.office.timeZone,
      first: bundled.hash,
      characters: assets.staff.characters,
      screens: [...knownScreens.values()],
    }
    return c.html(renderStaffPage(boot, staff.texts.shell, staff.locale, assets))
  },
)

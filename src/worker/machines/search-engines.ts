import { Hono } from 'hono'
import type { AppEnv } from '../env.ts'
import { robots, sitemap } from './sitemap.ts'

/** What search engines ask for: which pages there are, and which they may not fetch. */
export const searchEngineRoutes: Hono<AppEnv> = new Hono<AppEnv>()
  .get('/sitemap.xml', (c) =>
    c.body(sitemap(c.var.published.edition, c.env.PUBLIC_ORIGIN), 200, {
      'Content-Type': 'application/xml; charset=UTF-8',
    }),
  )
  .get('/robots.txt', (c) =>
    c.text(robots(c.var.published.edition, c.env.PUBLIC_ORIGIN, [...c.var.screens.all.values()])),
  )

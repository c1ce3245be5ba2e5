import { Hono } from 'hono'
import { editionOf } from './edition-of.ts'
import type { Env } from './env.ts'
import { robots, sitemap } from './sitemap.ts'

/** What search engines ask for: which pages there are, and which they may not fetch. */
export const searchEngineRoutes: Hono<{ Bindings: Env }> = new Hono<{ Bindings: Env }>()
  .get('/sitemap.xml', (c) =>
    c.body(sitemap(editionOf(c).edition, c.env.PUBLIC_ORIGIN), 200, {
      'Content-Type': 'application/xml; charset=UTF-8',
    }),
  )
  .get('/robots.txt', (c) => c.text(robots(editionOf(c).edition, c.env.PUBLIC_ORIGIN)))

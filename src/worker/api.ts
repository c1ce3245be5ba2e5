import { Hono } from 'hono'
import { build } from './build.ts'
import { editionOf } from './edition-of.ts'
import type { Env } from './env.ts'
import { isKnown } from './known-tag.ts'

/** The addresses for machines: the edition, and whether the Worker is alive. */
export const apiRoutes: Hono<{ Bindings: Env }> = new Hono<{ Bindings: Env }>()
  .get('/health', (c) =>
    c.json({ ok: true, edition: editionOf(c).hash, build }, 200, { 'Cache-Control': 'no-store' }),
  )
  .get('/api/edition', async (c) => {
    const { hash, url } = editionOf(c)
    const etag = `"${hash}"`
    const headers = {
      ETag: etag,
      'Cache-Control': 'no-cache',
      'Server-Time': String(Date.now()),
      Build: build,
    }
    // Not hono/etag: it compares only when it has the whole answer. Every screen asks every minute, so the edition
    // would be fetched each time only to be thrown away.
    if (isKnown(etag, c.req.header('If-None-Match'))) return c.body(null, 304, headers)
    const file = await c.env.ASSETS.fetch(new URL(url, c.req.url))
    return new Response(file.body, {
      headers: { ...headers, 'Content-Type': 'application/json; charset=UTF-8' },
    })
  })

import { Hono } from 'hono'
import type { Env } from './env.ts'
import { assets, build, hash } from './office.ts'

/** What machines ask for: the edition, and whether the Worker is alive. */
export const apiRoutes: Hono<{ Bindings: Env }> = new Hono<{ Bindings: Env }>()
  .get('/health', (c) => c.json({ ok: true, edition: hash, build }, 200, { 'Cache-Control': 'no-store' }))
  .get('/api/edition', async (c) => {
    const etag = `"${hash}"`
    const headers = {
      ETag: etag,
      'Cache-Control': 'no-cache',
      'Server-Time': String(Date.now()),
      Build: build,
    }
    const known = (c.req.header('If-None-Match') ?? '')
      .split(',')
      .map((tag) => tag.trim().replace(/^W\//, ''))
    if (known.includes(etag) || known.includes('*')) return c.body(null, 304, headers)
    const file = await c.env.ASSETS.fetch(new URL(assets.edition, c.req.url))
    return new Response(file.body, {
      headers: { ...headers, 'Content-Type': 'application/json; charset=UTF-8' },
    })
  })

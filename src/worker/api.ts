import { type Context, Hono } from 'hono'
import { resultsOf } from '../view/pages/search/result.ts'
import { build } from './build.ts'
import type { AppEnv } from './env.ts'
import { isKnown } from './known-tag.ts'
import { OWN_SOCKET } from './office/sockets.ts'
import { officeOf } from './reader.ts'
import { isKeyOfScreen } from './screens/screen-key.ts'

const FOR_EVER = { 'Cache-Control': 'public, max-age=31536000, immutable' }

/** The addresses for machines: the edition, what is in force, and whether the Worker is alive. */
export const apiRoutes: Hono<AppEnv> = new Hono<AppEnv>()
  .get('/health', (c) =>
    c.json({ ok: true, edition: c.var.published.hash, build }, 200, { 'Cache-Control': 'no-store' }),
  )
  .get('/api/edition', async (c) => {
    const { hash } = c.var.published
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
    return editionFile(c, headers)
  })
  // Files are named by their content. Nobody reads an edition that is no longer in force, but for a moment.
  .get('/api/editions/:hash', (c) => (isInForce(c) ? editionFile(c, FOR_EVER) : c.notFound()))
  .get('/api/editions/:hash/search', (c) =>
    isInForce(c) ? c.json(c.var.published.forms(), 200, FOR_EVER) : c.notFound(),
  )
  .get('/api/editions/:hash/results/:locale', (c) => {
    const { edition, i18n, forms } = c.var.published
    const language = i18n.languages.find(({ locale }) => locale.id === c.req.param('locale'))
    if (!isInForce(c) || !language) return c.notFound()
    return c.json(resultsOf(edition, language, forms().found), 200, FOR_EVER)
  })
  .get('/api/screens/:screen/socket', async (c) => {
    const screen = c.req.param('screen')
    if (!c.var.screens.all.has(screen)) return c.notFound()
    if (c.req.header('Upgrade')?.toLowerCase() !== 'websocket')
      return c.text('426', 426, { Upgrade: 'websocket' })
    // A browser can give a socket no header, so its key is in the address. Everybody may listen.
    const isOwn = await isKeyOfScreen(c.env.SCREEN_KEY_SECRET, screen, c.req.query('key'))
    const request = new Request(c.req.raw)
    request.headers.set(OWN_SOCKET, String(isOwn))
    return officeOf(c.env).fetch(request)
  })

function isInForce(c: Context<AppEnv>): boolean {
  return c.req.param('hash') === c.var.published.hash
}

/** The file of the edition: that of staff, or among the assets of the build. */
async function editionFile(c: Context<AppEnv>, headers: Readonly<Record<string, string>>): Promise<Response> {
  const { content, url } = c.var.published
  const body = content ?? (await c.env.ASSETS.fetch(new URL(url, c.req.url))).body
  return new Response(body, { headers: { ...headers, 'Content-Type': 'application/json; charset=UTF-8' } })
}

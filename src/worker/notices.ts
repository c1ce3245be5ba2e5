import { type Context, Hono } from 'hono'
import { noticeTemplates } from '../lines/notice/templates.ts'
import { noticeCap } from '../lines/open-data/notice-cap.ts'
import { type Notice, parseNotices } from '../shared/notice/notice.ts'
import { shownNotices } from '../shared/notice/notice-state.ts'
import { localTime } from '../shared/time/day.ts'
import { renderNotices } from '../view/notices/render-notices.tsx'
import { assets, notices as words } from './build.ts'
import type { AppEnv } from './env.ts'
import { isKnown } from './known-tag.ts'
import { contentHash } from './office/editions.ts'

type NoticeContext = Context<AppEnv>

/** A reader asks again each time, and gets the content only if it is another. */
const NO_CACHE = { 'Cache-Control': 'no-cache' }

/** What the office says now, for screens, pages and other programs. None of it names a person. */
export const noticeRoutes: Hono<AppEnv> = new Hono<AppEnv>()
  .get('/api/in-force', async (c) => {
    const { inForce } = c.var
    if (!inForce) return c.json({ error: 'the office does not answer' }, 503, { 'Cache-Control': 'no-store' })
    return tagged(c, JSON.stringify(inForce), 'application/json; charset=UTF-8')
  })
  .get('/api/notices', (c) => {
    const notices = readNotices(c).map((notice) => ({
      ...notice,
      cap: c.env.PUBLIC_ORIGIN + capPath(notice.id),
    }))
    return tagged(c, JSON.stringify({ notices }), 'application/json; charset=UTF-8')
  })
  .get('/api/notices.cap', async (c) => {
    const notices = readNotices(c)
    const [first] = notices
    // There is no message without an alert, and nothing is wrong if there is none.
    if (!first) return c.body(null, 204, NO_CACHE)
    // A message of CAP is one alert. The answer names the addresses of all of them (RFC 6573).
    c.header('Link', notices.map(({ id }) => `<${capPath(id)}>; rel="item"`).join(', '))
    return cap(c, first)
  })
  .get('/api/notices/:name{.+\\.cap}', (c) => {
    const id = c.req.param('name').slice(0, -'.cap'.length)
    const notice = readNotices(c).find((each) => each.id === id)
    return notice ? cap(c, notice) : c.notFound()
  })
  // What an open page puts at its top when the office says something else.
  .get('/api/notices/:locale', (c) => {
    const { edition, i18n } = c.var.published
    const locale = c.req.param('locale')
    if (!edition.locales.some(({ id }) => id === locale)) return c.notFound()
    const { day } = localTime(Date.now(), edition.office.timeZone)
    const view = {
      ...{ edition, i18n, day, notices: readNotices(c) },
      ...{ origin: c.env.PUBLIC_ORIGIN, pictograms: assets.pictograms },
    }
    return tagged(c, renderNotices(view, locale), 'text/html; charset=UTF-8')
  })

/** What readers see of the office's notices at the moment of a request, the most urgent first. */
export function readNotices(c: Context<AppEnv>, now = Date.now()): Notice[] {
  const { published, inForce } = c.var
  const locales = published.edition.locales.map(({ id }) => id)
  return shownNotices(parseNotices(inForce?.notices ?? [], locales).notices, now)
}

const capPath = (id: string) => `/api/notices/${id}.cap`

function cap(c: NoticeContext, notice: Notice): Promise<Response> {
  const { edition, i18n } = c.var.published
  const source = { edition, i18n, origin: c.env.PUBLIC_ORIGIN, templates: noticeTemplates, words }
  return tagged(c, noticeCap(notice, source), 'application/cap+xml; charset=UTF-8')
}

async function tagged(c: NoticeContext, content: string, type: string): Promise<Response> {
  const etag = `"${await contentHash(content)}"`
  const headers = { ...NO_CACHE, ETag: etag, 'Server-Time': String(Date.now()) }
  if (isKnown(etag, c.req.header('If-None-Match'))) return c.body(null, 304, headers)
  return c.body(content, 200, { ...headers, 'Content-Type': type })
}

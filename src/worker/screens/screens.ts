import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { showingAt } from '../../player/programme/showing.ts'
import { takesOver } from '../../shared/notice/notice-state.ts'
import { parseOptions } from '../../shared/screen/options.ts'
import { type Screen, withoutPlaylist } from '../../shared/screen/screen.ts'
import { localTime } from '../../shared/time/day.ts'
import type { Boot } from '../../view/screen/boot.ts'
import { excerptOf } from '../../view/screen/excerpt.ts'
import { programmesOf } from '../../view/screen/programmes.ts'
import { renderScreen } from '../../view/screen/render-screen.tsx'
import { screenStyle } from '../../view/screen/screen-style.ts'
import { assets, build, builtAt, ui } from '../build.ts'
import type { AppEnv } from '../env.ts'
import { logFault } from '../log-fault.ts'
import { readNotices } from '../notices.ts'
import { rendered } from '../pages/rendered.ts'
import type { Published } from '../published.ts'
import { programmesFor } from './programmes.ts'
import { optionsOf } from './screen-options.ts'

type ScreenContext = Context<AppEnv>
/** What differs between the page of a moment and the kept page on the device. */
type Moment = Pick<Boot, 'screen' | 'slide' | 'frame' | 'at' | 'preview' | 'appearance' | 'mmPerPx' | 'hours'>

/** The address of the kept page asks for nothing. */
const NOTHING_ASKED = parseOptions(new URLSearchParams())

/** The screens of the office: their pages, their sizes, their configuration. */
export const screenRoutes = new Hono<AppEnv>()
  .get('/screens/:screen', async (c) => {
    const configured = find(c, c.req.param('screen'))
    const options = optionsOf(c)
    const { hours, appearance, mmPerPx } = options
    const published = c.var.published
    const { edition } = published
    const screen = hours ? { ...configured, hours } : configured
    const programmeOf = programmesFor(published, configured, hours)
    const at = options.at ?? Date.now()
    const { timeZone } = edition.office
    const { slide, frame } = showingAt({ programmeOf, timeZone }, at)
    c.header('Cache-Control', 'no-store')
    const moment = { screen, at, preview: options.at !== null, appearance, mmPerPx, hours }
    try {
      return await page(c, { ...moment, slide, frame })
    } catch (error) {
      // A slide that cannot be drawn must not keep a screen from starting; the screen skips it by itself.
      logFault(error)
      return page(c, { ...moment, ...defaultSlideOf(c.var.published, screen) })
    }
  })
  // What a device keeps for starting without a network: never an old topic or time.
  .get('/screens/:screen/shell', (c) => {
    const screen = find(c, c.req.param('screen'))
    c.header('Cache-Control', 'no-cache')
    return page(c, { screen, preview: false, ...NOTHING_ASKED, ...defaultSlideOf(c.var.published, screen) })
  })
  .get('/screens/:screen/style.css', (c) => {
    const screen = find(c, c.req.param('screen'))
    c.header('Cache-Control', 'no-cache')
    return rendered(c, assets.screen.css + screenStyle(screen), 'text/css; charset=utf-8')
  })
  .get('/api/screens/:screen', (c) => {
    c.header('Cache-Control', 'no-store')
    c.header('Server-Time', String(Date.now()))
    c.header('Build', build)
    c.header('Screens', c.var.screens.hash)
    return c.json<Screen>(find(c, c.req.param('screen')))
  })

function page(c: ScreenContext, moment: Moment): Promise<Response> {
  // A kept page, one of another instant and one that shows a draft know nothing of what is said now.
  const now = moment.preview || c.req.query('draft') !== undefined ? null : moment.at
  const notices = now !== null ? { notices: c.var.inForce?.notices ?? [] } : {}
  const emergency = now === null ? undefined : readNotices(c, now).find(takesOver)
  const { edition, hash, url, files } = c.var.published
  const boot: Boot = {
    ...moment,
    ...notices,
    build,
    builtAt,
    origin: c.env.PUBLIC_ORIGIN,
    assets: {
      pictograms: assets.pictograms,
      restFonts: assets.restFonts,
      kioskStyles: assets.kioskStyles,
      search: files.search,
      searchWorker: assets.searchWorker,
      speech: assets.speech,
    },
    editionUrl: url,
    editionTag: `"${hash}"`,
    edition: excerptOf(edition, moment.slide, moment.at),
  }
  return rendered(c, renderScreen(boot, ui, assets, emergency), 'text/html; charset=UTF-8')
}

/** The default slide, which is shown if nothing else can be. */
function defaultSlideOf({ edition, i18n }: Published, screen: Screen): Pick<Moment, 'slide' | 'frame'> {
  const { day } = localTime(builtAt, edition.office.timeZone)
  const [slide] = programmesOf(withoutPlaylist(screen), edition, i18n)(day).slides
  const frame = slide?.locales[0]
  if (!slide || frame === undefined) throw new Error('the loop has no slide')
  return { slide, frame }
}

function find(c: ScreenContext, id: string): Screen {
  const found = c.var.screens.all.get(id)
  if (!found) throw new HTTPException(404)
  return found
}

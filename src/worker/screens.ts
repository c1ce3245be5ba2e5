import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { screens } from '../content/screens.ts'
import { excerptOf } from '../display/excerpt.ts'
import { programmesOf } from '../display/programmes.ts'
import { renderScreen } from '../display/render-screen.tsx'
import { screenStyle } from '../display/screen-style.ts'
import { IN_STEP } from '../player/player.ts'
import { sceneAt } from '../player/scene.ts'
import { parseAppearance } from '../shared/appearance.ts'
import { parseScreen, type Screen } from '../shared/screen.ts'
import type { Env } from './env.ts'
import { assets, edition, i18n, ui } from './office.ts'

// Configuration is checked once, when the Worker starts; requests only look it up.
const known = new Map(
  screens.map((screen) => [
    screen.id,
    { screen: parseScreen(screen), programmeOf: programmesOf(screen, edition, i18n) },
  ]),
)

/** The screens of the office: their pages, their sizes, their configuration. */
export const screenRoutes = new Hono<{ Bindings: Env }>()
  .get('/screens/:screen', (c) => {
    const { screen, programmeOf } = find(c.req.param('screen'))
    const asked = c.req.query('at')
    const at = instantOf(asked)
    const { slide, frame } = sceneAt(programmeOf, edition.office.timeZone, IN_STEP, at, () => [])
    const boot = {
      at,
      preview: asked !== undefined,
      appearance: checked(() => parseAppearance(c.req.query())),
      mmPerPx: mmPerPxOf(c.req.query('mm-per-px')),
      origin: c.env.PUBLIC_ORIGIN,
      assets: { pictograms: assets.pictograms, restStylesheet: assets.fonts.restStylesheet },
      editionUrl: assets.edition,
      slide,
      frame,
      screen,
      edition: excerptOf(edition, slide),
    }
    c.header('Cache-Control', 'no-store')
    return c.html(renderScreen(boot, ui, assets))
  })
  .get('/screens/:screen/style.css', (c) => {
    const { screen } = find(c.req.param('screen'))
    return c.body(screenStyle(screen), 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'no-cache',
    })
  })
  .get('/api/screens/:screen', (c) => {
    c.header('Cache-Control', 'no-store')
    c.header('Server-Time', String(Date.now()))
    return c.json<Screen>(find(c.req.param('screen')).screen)
  })

function find(id: string) {
  const found = known.get(id)
  if (!found) throw new HTTPException(404)
  return found
}

/** @throws HTTPException when the address asks for an appearance there is none of. */
function checked<T>(parse: () => T): T {
  try {
    return parse()
  } catch (error) {
    throw new HTTPException(400, { message: error instanceof Error ? error.message : String(error) })
  }
}

/** @throws HTTPException when the address sets a scale that no panel has. */
function mmPerPxOf(asked: string | undefined): number | null {
  if (asked === undefined) return null
  const mm = Number(asked)
  if (!(mm >= 0.01 && mm <= 10))
    throw new HTTPException(400, { message: 'mm-per-px: expected millimetres from 0.01 to 10, like 0.634' })
  return mm
}

/** @throws HTTPException when the address sets the clock to something that is no instant. */
function instantOf(asked: string | undefined): number {
  const at = asked === undefined ? Date.now() : Date.parse(asked)
  if (Number.isNaN(at))
    throw new HTTPException(400, { message: 'at: expected an instant like 2026-11-24T10:05:00+09:00' })
  return at
}

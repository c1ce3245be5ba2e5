import type { Page } from '@playwright/test'
import { look, type View } from './look.ts'

const LOOK_MS = 3_000

/** A page on a wall, and what is known of its health. Instants are real, in ms. */
export interface Wall {
  readonly page: Page
  readonly path: string
  /** When it was opened or reloaded, by a person or by itself. */
  begunAt: number
  /** A start that has not been seen to succeed yet, and whether it has to. */
  start: { readonly at: number; readonly isKept: boolean } | undefined
  /** Since when nothing good has been seen. */
  badSince: number | undefined
  /** How often it has asked for what is new. */
  asked: number
  /** A foreign address that it has asked. */
  askedElsewhere: string | undefined
  /** Whether a visitor has pressed something. */
  isTouched: boolean
  isAsleep: boolean
  isClosed: boolean
  /** Records a start by hand. */
  begin(isKept: boolean): void
  /** What the page shows; undefined if it does not answer in time. */
  look(): Promise<View | undefined>
}

export function openWall(page: Page, path: string, origin: string): Wall {
  const wall: Wall = {
    page,
    path,
    begunAt: Date.now(),
    start: undefined,
    badSince: undefined,
    asked: 0,
    askedElsewhere: undefined,
    isTouched: false,
    isAsleep: false,
    isClosed: false,
    begin(isKept) {
      wall.begunAt = Date.now()
      wall.badSince = undefined
      wall.isTouched = false
      wall.start = { at: Date.now(), isKept }
    },
    async look() {
      const late = new Promise<undefined>((resolve) => setTimeout(resolve, LOOK_MS, undefined))
      // On its way to another page, or dead: it shows nothing now.
      return Promise.race([page.evaluate(look).catch(() => undefined), late])
    },
  }
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) wall.begunAt = Date.now()
  })
  page.on('request', (request) => {
    const { protocol, origin: asked, pathname } = new URL(request.url())
    if (pathname.startsWith('/api/')) wall.asked++
    if (protocol.startsWith('http') && asked !== origin) wall.askedElsewhere = request.url()
  })
  return wall
}

import type { Page } from '@playwright/test'
import { look, type View } from './look.ts'

const LOOK_MS = 3_000

/** A page that hangs on a wall, and what is known of how it does. Instants are real ones, in ms. */
export interface Wall {
  readonly page: Page
  readonly path: string
  /** When it was opened, or loaded anew, by whomever. */
  begunAt: number
  /** A start that has not been seen to succeed yet; whether it has to. */
  start: { readonly at: number; readonly isKept: boolean } | undefined
  /** Since when nothing good was seen. */
  badSince: number | undefined
  /** How often it has asked for what is new. */
  asked: number
  /** An address elsewhere that it has asked. */
  askedElsewhere: string | undefined
  /** Somebody has stood before it and pressed something. */
  isTouched: boolean
  isAsleep: boolean
  isClosed: boolean
  /** A start by a hand. */
  begin(isKept: boolean): void
  /** What stands there; nothing where the page does not answer in time. */
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
      // On its way to another page, or dead: there is nothing to see in it now.
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

import type { BrowserContext, Page } from '@playwright/test'
import { slidesFrom } from '../support/moments.ts'
import { openScreen } from '../support/screen-page.ts'
import type { Product } from './product.ts'
import { AT, lobby } from './slides.ts'

/** Makes a page change its slides. */
export interface Driver {
  readonly page: Page
  /** Goes on to the next slide. */
  change(): Promise<void>
  /** Does the same without a change. */
  idle(): Promise<void>
  /** Goes on to a slide at which what is held can be compared. */
  toSame(): Promise<void>
}

interface Drive {
  /** The most changes that will be asked for. */
  readonly changes: number
  /** Whether each change is drawn in a frame of its own, as on a wall. */
  readonly isDrawn: boolean
}

declare global {
  interface Window {
    /** The scripts of the decks leave this. */
    deck: { hold(): void; next(): void }
    /** Resolves when the browser has drawn the next frame. */
    frame(): Promise<void>
  }
}

/** After so many slides the one to compare has certainly come again. */
const REACH = 200

/** Opens a product in a context that knows its server as its base. */
export async function drive(context: BrowserContext, product: Product, how: Drive): Promise<Driver> {
  const page = await context.newPage()
  await page.addInitScript(provideFrame, how.isDrawn)
  return product.deck ? drivenDeck(page, product.path) : drivenScreen(page, how.changes + REACH)
}

/** Runs in the page before its own scripts. */
function provideFrame(isDrawn: boolean): void {
  // Of the browser, not of a clock that a test stops. The message arrives after the frame's layout and painting.
  const next = window.requestAnimationFrame.bind(window)
  const drawn = () =>
    new Promise<void>((done) =>
      next(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => done()
        channel.port2.postMessage(null)
      }),
    )
  window.frame = isDrawn ? drawn : async () => {}
}

/** A deck goes on when its library is told to. Its own autoplay rests, or it would change slides in between. */
async function drivenDeck(page: Page, path: string): Promise<Driver> {
  await page.goto(path)
  await page.waitForFunction(() => document.documentElement.dataset.state === 'playing')
  await page.evaluate(() => window.deck.hold())
  return {
    page,
    change: () =>
      page.evaluate(() => {
        window.deck.next()
        return window.frame()
      }),
    idle: () => page.evaluate(() => window.frame()),
    // All slides are in the page, whichever is in sight.
    toSame: async () => {},
  }
}

/**
 * Our screen goes on when its clock does: nothing of it knows that it is measured. The time of each slide passes as a
 * whole, with all that happens in it, such as the clock in the header and the further pages of a long slide.
 */
async function drivenScreen(page: Page, changes: number): Promise<Driver> {
  const moments = slidesFrom(lobby, AT, changes)
  let now = (moments[0]?.at ?? AT) + 1
  let shown = 0
  await openScreen(page, lobby, now)
  const pass = async (ms: number) => {
    now += ms
    await page.clock.runFor(ms)
    await page.evaluate(() => window.frame())
  }
  const change = () => {
    const next = moments[++shown]
    if (!next) throw new Error('expected a further slide')
    return pass(next.at + 1 - now)
  }
  return {
    page,
    change,
    idle: () => pass(1),
    // Only what is in sight is in the page. The directory comes every few minutes.
    async toSame() {
      while (moments[shown]?.slide.kind !== 'directory') await change()
    },
  }
}

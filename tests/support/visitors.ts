import { expect, type Page } from '@playwright/test'
import { bare } from './without-readings.ts'

// Three ways to use a screen or a page. Each finds controls as such a visitor does, and knows nothing else of the page.

/** Letters and figures only: how a text is cut into elements is no matter. */
export const lettersOf = (text: string): string => bare(text).replaceAll(/[^\p{L}\p{N}]/gu, '')

export interface Visitor {
  /** What they can perceive now, in letters and figures. */
  perceived(): Promise<string>
  /** The names of all controls that they can find, in letters and figures. */
  names(): Promise<string[]>
  /** Presses a control by its name, which is one of those. */
  press(name: string): Promise<void>
  /** Types into the only field, and sends it. */
  type(text: string): Promise<void>
}

const CONTROLS = 'button, a[href], input, summary'

/** Of a finger. What is seen is what stands in the window, on a page that scrolls: anywhere on it. */
export function touching(page: Page): Visitor {
  return {
    perceived: () => seen(page),
    names: () => namesInSight(page),
    async press(name) {
      const place = await placeOf(page, name)
      if (!place) throw new Error(`nothing in sight is named ${name}`)
      await page.touchscreen.tap(place.x, place.y)
    },
    async type(text) {
      await page.locator(':is([type="search"], [type="text"]):visible').tap()
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
    },
  }
}

/** Of somebody who sees, and has a keyboard or a switch only. */
export function onKeys(page: Page): Visitor {
  return {
    perceived: () => seen(page),
    names: () => namesInSight(page),
    async press(name) {
      const most = 2 * (await page.locator(CONTROLS).count())
      for (let tab = 0; tab <= most && (await focused(page)) !== name; tab++) await page.keyboard.press('Tab')
      expect(await focused(page)).toBe(name)
      await page.keyboard.press('Enter')
    },
    async type(text) {
      const isField = () => page.evaluate(() => document.activeElement instanceof HTMLInputElement)
      const most = 2 * (await page.locator(CONTROLS).count())
      for (let tab = 0; tab <= most && !(await isField()); tab++) await page.keyboard.press('Tab')
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
    },
  }
}

const ROLES = ['button', 'link'] as const

/** Of somebody who hears: roles, names and texts in their order, as a screen reader has them. Nothing of the layout. */
export function hearing(page: Page): Visitor {
  const snapshot = () => page.locator('body').ariaSnapshot()
  const controls = async () =>
    heardIn(await snapshot()).flatMap(({ role, name }) =>
      ROLES.flatMap((each) => (role === each ? [{ role: each, name }] : [])),
    )
  return {
    perceived: async () =>
      heardIn(await snapshot())
        .map(({ name, text }) => lettersOf(name + text))
        .join(''),
    names: async () => (await controls()).map(({ name }) => lettersOf(name)),
    async press(name) {
      const control = (await controls()).find((each) => lettersOf(each.name) === name)
      if (!control) throw new Error(`no control is called ${name}`)
      await page.getByRole(control.role, { name: control.name, exact: true }).first().dispatchEvent('click')
    },
    async type(text) {
      const field = page.getByRole('searchbox').or(page.getByRole('textbox')).first()
      await field.fill(text)
      await field.press('Enter')
    },
  }
}

interface Heard {
  readonly role: string
  readonly name: string
  readonly text: string
}

/** The lines of a snapshot: `- button "Search" [expanded]`, `- text: …`, `- paragraph: …`. */
function heardIn(snapshot: string): Heard[] {
  return snapshot.split('\n').flatMap((line) => {
    const [, role = '', quoted = '', text = ''] =
      /^\s*- '?([a-z]+)(?: "((?:[^"\\]|\\.)*)")?(?: \[[^\]]*\])*'?(?:: ?(.*))?$/.exec(line) ?? []
    return role === '' ? [] : [{ role, name: quoted.replaceAll('\\"', '"'), text }]
  })
}

/** Everything in sight, without readings. On a page that scrolls, everything that can be scrolled to. */
function seen(page: Page): Promise<string> {
  return page.evaluate(seenIn).then(lettersOf)
}

function seenIn(): string {
  const scrolls = document.documentElement.scrollHeight > innerHeight + 1
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  let text = ''
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!parent || parent.closest('rt, rp, script, noscript, .visually-hidden')) continue
    if (!parent.checkVisibility({ visibilityProperty: true })) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const box = (parent.closest('[data-tight] .words') ?? parent.closest('.body'))?.getBoundingClientRect()
    const isInSight = [...range.getClientRects()].some(
      (rect) =>
        (scrolls || (rect.top >= 0 && rect.bottom <= innerHeight + 1)) &&
        rect.right > (box?.left ?? 0) &&
        rect.left < (box?.right ?? innerWidth),
    )
    if (isInSight) text += node.textContent
  }
  return text
}

/** The names on the controls in sight. */
const namesInSight = async (page: Page): Promise<string[]> =>
  (await controlsInSight(page)).map(({ name }) => lettersOf(name))

/** The middle of a control in sight with a name, after it is scrolled into the window. */
async function placeOf(page: Page, name: string): Promise<{ x: number; y: number } | null> {
  const controls = await controlsInSight(page)
  const index = controls.findIndex((each) => lettersOf(each.name) === name)
  const found = controls[index]
  if (!found) return null
  return page.evaluate(
    ([selector, place]) => {
      const control = document.querySelectorAll(selector)[place]
      control?.scrollIntoView({ block: 'nearest' })
      const [rect] = control?.getClientRects() ?? []
      return rect ? { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 } : null
    },
    [CONTROLS, found.place] as const,
  )
}

/** Controls that can be seen, with their place among all and what is written on them. */
function controlsInSight(page: Page): Promise<{ name: string; place: number }[]> {
  return page.evaluate((selector) => {
    return [...document.querySelectorAll(selector)].flatMap((control, place) => {
      const { width, height } = control.getBoundingClientRect()
      if (width < 2 || height < 2 || !control.checkVisibility({ visibilityProperty: true })) return []
      const copy = control.cloneNode(true) as Element
      for (const reading of copy.querySelectorAll('rt, rp')) reading.remove()
      return [{ name: copy.textContent ?? '', place }]
    })
  }, CONTROLS)
}

/** What is written on the focused control. Nothing if it cannot be seen to have the focus. */
async function focused(page: Page): Promise<string> {
  const name = await page.evaluate(() => {
    const control = document.activeElement
    if (!control?.matches(':focus-visible') || control === document.body) return ''
    const copy = control.cloneNode(true) as Element
    for (const reading of copy.querySelectorAll('rt, rp')) reading.remove()
    return copy.textContent ?? ''
  })
  return lettersOf(name)
}

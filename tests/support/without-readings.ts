import type { Locator } from '@playwright/test'
import { plainText } from '../../src/shared/text/ruby.ts'

/** What stands in an element, without readings and blanks, in small letters. */
export const withoutReadings = async (element: Locator): Promise<string> =>
  bare(
    await element.evaluate((found) => {
      const copy = found.cloneNode(true) as Element
      for (const reading of copy.querySelectorAll('rt, rp, [aria-hidden]')) reading.remove()
      return copy.textContent ?? ''
    }),
  )

/** A text of an edition in the same form. */
export const bare = (text: string): string => plainText(text).replace(/\s/g, '').toLowerCase()

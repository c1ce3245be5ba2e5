import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { screens } from '../../src/facts/screens.ts'
import { screenI18n } from '../../src/lines/i18n/screen-i18n.ts'
import { type Edition, parseEdition } from '../../src/shared/edition/edition.ts'
import { makeCode } from '../../src/view/parts/make-code.ts'
import { excerptOf } from '../../src/view/screen/excerpt.ts'
import { firstScreen } from '../../src/view/screen/first-screen.tsx'
import { bootOf } from '../support/boot.ts'
import { loadBundle } from '../support/bundle.ts'
import { momentsOf } from '../support/moments.ts'

const { edition, ui } = loadBundle()

describe('the part of an edition for the first slide', () => {
  for (const screen of screens)
    it(`draws every slide of ${screen.id} as the whole edition does, and is an edition that is smaller`, () => {
      const whole = JSON.stringify(edition).length
      for (const { slide, at } of momentsOf(screen))
        for (const frame of slide.locales) {
          const drawn = (of: Edition) => {
            const boot = { ...bootOf({ screen, slide, frame, edition: of, builtAt: at }), at }
            return renderToString(firstScreen(boot, screenI18n(ui, of), makeCode))
          }
          const part = excerptOf(edition, slide, at)
          expect(parseEdition(JSON.parse(JSON.stringify(part)))).toEqual(part)
          expect(JSON.stringify(part).length).toBeLessThan(whole)
          expect(drawn(part) === drawn(edition), `${slide.id} in ${frame}`).toBe(true)
        }
    })
})

import { describe, expect, it } from 'vitest'
import { contrast, type Rgb } from '../../src/shared/screen/contrast.ts'
import { DEFICIENCIES, schemes, seenWith } from '../support/colour.ts'

const all = Object.entries(schemes())
const GROUNDS = ['paper', 'card', 'tint'] as const
const HUES = ['hue-0', 'hue-1', 'hue-2', 'hue-3', 'hue-4'] as const

/** Every pair of text and ground that a stylesheet uses. */
const TEXT: readonly (readonly [text: string, ground: string])[] = [
  ...GROUNDS.flatMap((ground) => [
    ['ink', ground] as const,
    ['ink-soft', ground] as const,
    ['accent', ground] as const,
  ]),
  ['on-header', 'header'],
  ['header', 'on-header'],
  ['on-accent', 'accent'],
  ['night-ink', 'night'],
  ['on-alert', 'alert'],
  ['alert', 'on-alert'],
]

describe.each(all)('T-CONTRAST: the colours of the %s scheme', (_, tokens) => {
  const of = (name: string): Rgb => {
    const colour = tokens[name]
    if (!colour) throw new Error(`no token --${name}`)
    return colour
  }

  it.each(TEXT)('%s is legible on %s: 7 to 1', (text, ground) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(7)
  })

  it.each(GROUNDS)('lines and edges stand out from %s: 3 to 1', (ground) => {
    for (const line of ['line', 'accent']) expect(contrast(of(line), of(ground))).toBeGreaterThanOrEqual(3)
  })

  it.each(GROUNDS)(
    'the focus ring stands out from %s, one of its colours from the header and a pressed control',
    (ground) => {
      expect(contrast(of('focus'), of(ground))).toBeGreaterThanOrEqual(3)
      for (const dark of ['header', 'accent', ground]) {
        const best = Math.max(contrast(of('focus'), of(dark)), contrast(of('focus-gap'), of(dark)))
        expect(best).toBeGreaterThanOrEqual(3)
      }
    },
  )

  it('T-HUE: emblems and pictograms in the hue of their pillar stand out from their ground, also without one kind of cones', () => {
    for (const hue of HUES) {
      for (const ground of GROUNDS) {
        expect([hue, contrast(of(hue), of(ground)) >= 3]).toEqual([hue, true])
        for (const [kind, matrix] of Object.entries(DEFICIENCIES)) {
          const ratio = contrast(seenWith(matrix, of(hue)), seenWith(matrix, of(ground)))
          expect([hue, kind, ratio >= 3]).toEqual([hue, kind, true])
        }
      }
    }
  })

  it('T-HUE: no hue is red, which is kept for notices', () => {
    for (const hue of HUES) {
      const [r, g, b] = of(hue)
      expect([hue, r > 150 && g < 70 && b < 70]).toEqual([hue, false])
    }
  })
})

describe('T-CONTRAST: schemes', () => {
  const { contrast: theme, moreDark } = schemes()

  it('the high-contrast theme is what a device with more contrast and dark colours gets', () => {
    expect(theme).toEqual(moreDark)
  })

  it('is pure white on black or black on white', () => {
    const { more } = schemes()
    for (const tokens of [theme, more]) {
      expect(contrast(tokens.ink as Rgb, tokens.paper as Rgb)).toBe(21)
      expect(contrast(tokens['ink-soft'] as Rgb, tokens.tint as Rgb)).toBe(21)
    }
  })
})

import { describe, expect, it } from 'vitest'
import { parseScreen, type Screen } from '../../src/shared/screen/screen.ts'
import { screens } from '../fixtures/office/facts/screens.ts'

const [lobby] = screens as [Screen, ...Screen[]]

describe('a screen is refused, and the place is named', () => {
  it.each<[place: keyof Screen, value: unknown]>([
    ['locales', []],
    ['locales', ['ja', 'ja']],
    ['diagonalMm', Number.POSITIVE_INFINITY],
    ['diagonalMm', 10_001],
    ['widthPx', 319],
    ['widthPx', 1e9],
    ['mountingHeightMm', -1],
    ['viewingDistanceMm', 50_001],
    ['scanDistanceMm', 99],
    ['aspect', [101, 1]],
    ['aspect', [Number.POSITIVE_INFINITY, 1]],
    ['playlist', { ...lobby.playlist, daily: Array.from({ length: 201 }, (_, n) => `a-${n}`) }],
    ['playlist', { ...lobby.playlist, always: ['office', 'office'] }],
    ['playlist', { ...lobby.playlist, directoryEveryMs: Number.POSITIVE_INFINITY }],
  ])('%s, case %#', (place, value) => {
    expect(() => parseScreen({ ...lobby, [place]: value })).toThrow(new RegExp(`Not a screen: ${place}`))
    expect(() => parseScreen(lobby)).not.toThrow()
  })
})

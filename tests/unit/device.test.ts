import { afterEach, describe, expect, it, vi } from 'vitest'
import { mmPerPxHere } from '../../src/panel/device.ts'
import { mmPerPx } from '../../src/shared/screen/panel-size.ts'
import { parseMmPerPx } from '../../src/shared/screen/scale.ts'
import type { Screen } from '../../src/shared/screen/screen.ts'
import { screens } from '../fixtures/office/facts/screens.ts'

const [lobby] = screens as [Screen, ...Screen[]]
const OF_PANEL = mmPerPx(lobby)

/** The scale on a device that keeps a value, what is kept afterwards, and the faults. */
function onDevice(kept: string | null, asked: number | null = null, widthPx = lobby.widthPx) {
  let value = kept
  const faults: string[] = []
  vi.stubGlobal('window', { screen: { width: widthPx } })
  vi.stubGlobal('localStorage', {
    getItem: () => value,
    removeItem: () => {
      value = null
    },
  })
  const scale = mmPerPxHere(lobby, asked, (kind, error) => faults.push(`${kind}: ${String(error)}`))
  return { scale, kept: value, faults }
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the scale of a panel', () => {
  it.each(['0.634', ...[85.6 / 200, OF_PANEL * 4.9, OF_PANEL / 4.9].map(String)])(
    'is the measured one, %s',
    (kept) => {
      expect(onDevice(kept)).toEqual({ scale: Number(kept), kept, faults: [] })
    },
  )

  it.each([
    '1e-9',
    '0',
    '-1',
    'Infinity',
    'NaN',
    '',
    ' ',
    '0x1',
    '1e-1',
    '0.05',
    '5',
    '1000',
    '{}',
    '0.634 ',
  ])('follows from its size if “%s” is kept, which is deleted and recorded', (kept) => {
    const { faults, ...rest } = onDevice(kept)
    expect(rest).toEqual({ scale: OF_PANEL, kept: null })
    expect(faults).toEqual([expect.stringMatching(/^storage: Error: mm-per-px: expected/)])
  })

  it('is the one the address asks for, if it is near that of its size', () => {
    expect(onDevice('0.7', OF_PANEL * 2)).toEqual({ scale: OF_PANEL * 2, kept: '0.7', faults: [] })
    for (const asked of [0.01, 10]) {
      const { faults, ...rest } = onDevice('0.7', asked)
      expect(rest).toEqual({ scale: 0.7, kept: '0.7' })
      expect(faults).toEqual([expect.stringMatching(/^address: Error: mm-per-px: expected 0\.127 to 3\.171/)])
    }
  })

  it('is that of the configuration if a browser does not know its screen', () => {
    expect(onDevice(null, null, 0).scale).toBe(OF_PANEL)
  })

  it('follows from its size if storage is denied', () => {
    vi.stubGlobal('window', { screen: { width: lobby.widthPx } })
    vi.stubGlobal('localStorage', {
      getItem() {
        throw new Error('denied')
      },
    })
    expect(mmPerPxHere(lobby, null, () => {})).toBe(OF_PANEL)
  })

  it('is written as people write a number', () => {
    expect(parseMmPerPx('0.634')).toBe(0.634)
    expect(parseMmPerPx(null)).toBe(null)
    for (const asked of ['', ' ', '0x1', '1e-1', '.5', '5.', '0.001', '10.1', '١'])
      expect(() => parseMmPerPx(asked), asked).toThrow('mm-per-px: expected')
  })
})

import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createFaults, MOST_FAULTS } from '../../src/panel/faults.ts'

function storage() {
  const kept = new Map<string, string>()
  let writes = 0
  return {
    kept,
    writes: () => writes,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      writes++
      kept.set(key, value)
    },
  } as unknown as Storage & { kept: Map<string, string>; writes: () => number }
}

const denied = (): Storage => {
  throw new DOMException('denied', 'SecurityError')
}

const listOf = (own: Storage, now = Date.now, isLeaving = () => false) =>
  createFaults({ storage: () => own, now, isLeaving })

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
})

describe('the list of faults', () => {
  it('gives kind, time and number', () => {
    let now = 1000
    const faults = listOf(storage(), () => now)
    faults.record('network', new Error('no way'))
    now = 2000
    faults.record('network', new Error('no way'))
    expect(faults.list()).toEqual([
      { kind: 'network', detail: 'no way', firstAt: 1000, lastAt: 2000, count: 2 },
    ])
  })

  it('does not record what a page cuts off by leaving', () => {
    const faults = listOf(storage(), Date.now, () => true)
    faults.record('network', new Error('cut off'))
    expect(faults.list()).toEqual([])
  })

  it('outlives the page', () => {
    const own = storage()
    listOf(own).record('slide', 'broken')
    expect(listOf(own).list()).toMatchObject([{ kind: 'slide', detail: 'broken' }])
  })

  it('never grows beyond its bounds, and keeps the newest', () => {
    const own = storage()
    const faults = listOf(own)
    for (let number = 0; number < 1000; number++) faults.record('status', `${number} ${'x'.repeat(9999)}`)
    expect(faults.list()).toHaveLength(MOST_FAULTS)
    expect(faults.list().at(-1)?.detail).toMatch(/^999 /)
    expect(own.kept.get('faults')?.length).toBeLessThan(50_000)
  })

  it('does not wear out the disk: a year of the same fault every minute is written twenty times', () => {
    const own = storage()
    const faults = listOf(own)
    for (let minute = 0; minute < 525_600; minute++) faults.record('network', 'no way')
    expect(own.writes()).toBe(20)
    expect(faults.list()).toMatchObject([{ count: 525_600 }])
  })

  it.each(['not JSON', '{}', '[1, null, {"kind": 2}]'])(
    'begins anew if something else was written: %s',
    (text) => {
      const own = storage()
      own.kept.set('faults', text)
      expect(listOf(own).list()).toEqual([])
    },
  )

  const fault = { kind: 'network', detail: 'no way', firstAt: 1000, lastAt: 2000, count: 3 }

  it.each([
    { kind: 'x'.repeat(1000) },
    { kind: 'Two words' },
    { detail: 7 },
    { firstAt: undefined },
    { firstAt: -1 },
    { lastAt: 1e300 },
    { lastAt: null },
    { lastAt: '2000' },
    { count: 0 },
    { count: 1.5 },
    { count: '3' },
    { count: null },
  ])('leaves out what cannot be a fault: %j', (damage) => {
    const own = storage()
    own.kept.set('faults', JSON.stringify([{ ...fault, ...damage }, fault]))
    expect(listOf(own).list()).toEqual([fault])
  })

  it('is as bounded when it is read as when it is written, and keeps what another build knows', () => {
    const own = storage()
    const many = Array.from({ length: 500 }, (_, number) => ({
      ...fault,
      kind: 'of-another-build',
      detail: `${number} ${'x'.repeat(9999)}`,
    }))
    own.kept.set('faults', JSON.stringify(many))
    const faults = listOf(own)
    expect(faults.list()).toHaveLength(MOST_FAULTS)
    expect(faults.list().at(-1)?.detail).toMatch(/^499 x+$/)
    faults.record('slide', 'broken')
    expect(own.kept.get('faults')?.length).toBeLessThan(50_000)
  })

  it('lives as long as the page if storage is denied', () => {
    const faults = createFaults({ storage: denied, now: () => 1000, isLeaving: () => false })
    faults.record('storage', new Error('denied'))
    expect(faults.list()).toHaveLength(1)
  })
})

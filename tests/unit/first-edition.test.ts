import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Kept } from '../../src/connection/kept.ts'
import { createI18n } from '../../src/lines/i18n/create-i18n.ts'
import { type Beginning, beginningsOf, firstToPlay } from '../../src/panel/first-edition.ts'
import { parseScreen, type Screen } from '../../src/shared/screen/screen.ts'
import type { Boot } from '../../src/view/screen/boot.ts'
import { excerptOf } from '../../src/view/screen/excerpt.ts'
import { programmesOf } from '../../src/view/screen/programmes.ts'
import { checkShow, createShow } from '../../src/view/screen/show.ts'
import { screens } from '../fixtures/office/facts/screens.ts'
import { bootOf } from '../support/boot.ts'
import { fixtureOffice } from '../support/fixture-office.ts'

const { edition, ui, i18n } = fixtureOffice()
const lobby = parseScreen(screens[0])
const BUILT = Date.parse('2026-11-01T00:00:00Z')
const AT = Date.parse('2026-11-24T01:05:00Z')

const renamed = JSON.parse(JSON.stringify(edition).replaceAll('Totsuka Ward Office', 'Totsuka Ward Hall'))
const kept: Kept = { edition: renamed, tag: '"kept"', confirmedAt: AT }
/** The state after a release that added a language and was rolled back. */
const foreign: Kept = {
  ...kept,
  edition: JSON.parse(JSON.stringify(edition).replaceAll('"ja-simple"', '"ja-other"')),
}
const configured: Screen = { ...lobby, playlist: { ...lobby.playlist, pillars: [] } }
const unspoken: Screen = { ...lobby, locales: ['ja', 'xx'] }

const [slide] = programmesOf(lobby, edition, i18n)('2026-11-24').slides
if (!slide) throw new Error('the programme has no slide')
const boot = bootOf({
  screen: lobby,
  slide,
  frame: 'ja',
  edition: excerptOf(edition, slide, null),
  builtAt: BUILT,
})

interface Given {
  readonly kept?: Kept
  readonly screen?: Screen
  /** Whether the edition of the build is available. */
  readonly built?: boolean
  readonly boot?: Partial<Boot>
  readonly pageAt?: number
}

afterEach(() => vi.unstubAllGlobals())

/** Starts a screen, and returns what it plays, what it deleted and what it recorded. */
async function started({ kept: edition_, screen, built = true, boot: other, pageAt }: Given) {
  vi.stubGlobal('fetch', async () => {
    if (!built) throw new TypeError('no network')
    return Response.json(edition)
  })
  const faults: string[] = []
  const forgotten: string[] = []
  const record = (kind: string) => faults.push(kind)
  const beginnings = beginningsOf({
    boot: { ...boot, ...other },
    pageAt,
    lastGood: { edition: async () => edition_, screen: async () => screen },
    faults: { record },
    now: () => AT,
  })
  const play = ({ kept: { edition: of }, screen: on }: Beginning) =>
    checkShow(createShow(on, of, createI18n(ui, of)), AT)
  const lastGood = {
    async forget(part: string) {
      forgotten.push(part)
    },
  }
  const { beginning } = await firstToPlay(beginnings, play, lastGood, { record })
  return { plays: nameOf(beginning), beginning, forgotten, faults }
}

function nameOf({ kept: { tag }, screen }: Beginning): string {
  const named = new Map<Screen, string>([
    [lobby, 'built'],
    [configured, 'kept'],
  ])
  return `edition ${tag === '' ? 'of the page' : tag}, configuration ${named.get(screen) ?? 'of the default slide'}`
}

describe('what a screen begins with', () => {
  it.each<[string, Given, { plays: string; forgotten: string[]; faults: string[] }]>([
    [
      'what it kept',
      { kept, screen: configured },
      { plays: 'edition "kept", configuration kept', forgotten: [], faults: [] },
    ],
    [
      'the configuration of the build, if it kept none',
      { kept },
      { plays: 'edition "kept", configuration built', forgotten: [], faults: [] },
    ],
    [
      'the edition of the build, if it kept none',
      { screen: configured },
      { plays: 'edition "built", configuration kept', forgotten: [], faults: [] },
    ],
    [
      'the build, if it kept nothing',
      {},
      { plays: 'edition "built", configuration built', forgotten: [], faults: [] },
    ],
    [
      'its own edition without a configuration in an unknown language',
      { kept, screen: unspoken },
      { plays: 'edition "kept", configuration built', forgotten: ['screen'], faults: ['storage'] },
    ],
    [
      'its own configuration without an edition in a language that the app lacks',
      { kept: foreign, screen: configured },
      {
        plays: 'edition "built", configuration kept',
        forgotten: ['edition'],
        faults: ['storage', 'storage'],
      },
    ],
    [
      'the build, if nothing that it kept can be played',
      { kept: foreign, screen: unspoken },
      {
        plays: 'edition "built", configuration built',
        forgotten: ['edition', 'screen'],
        faults: ['storage', 'storage', 'storage'],
      },
    ],
    [
      'the default slide, if there is nothing else',
      { built: false },
      {
        plays: 'edition of the page, configuration of the default slide',
        forgotten: [],
        faults: ['network'],
      },
    ],
    [
      'the default slide, if what it kept cannot be played for an unknown reason',
      { kept: foreign, screen: unspoken, built: false },
      {
        plays: 'edition of the page, configuration of the default slide',
        forgotten: [],
        faults: ['storage', 'storage', 'network'],
      },
    ],
    [
      'the configuration that the page came with, if the server has just drawn it',
      { kept, screen: unspoken, boot: { at: AT }, pageAt: AT },
      { plays: 'edition "kept", configuration built', forgotten: [], faults: [] },
    ],
    [
      'the build, if the address has set the clock',
      { kept, screen: configured, boot: { at: AT, preview: true }, pageAt: AT },
      { plays: 'edition "built", configuration built', forgotten: [], faults: [] },
    ],
  ])('is %s', async (_, given, expected) => {
    expect(await started(given)).toMatchObject(expected)
  })

  it('is confirmed by the page that the server drew, else by the build', async () => {
    const confirmedAt = async (given: Given) => (await started(given)).beginning.kept.confirmedAt
    expect(await confirmedAt({ boot: { at: AT }, pageAt: AT })).toBe(AT)
    expect(await confirmedAt({ boot: { at: 1 } })).toBe(BUILT)
    expect(await confirmedAt({})).toBe(BUILT)
    expect(await confirmedAt({ kept })).toBe(AT)
  })

  it('is nothing if not even the default slide plays, and the fault tells why', async () => {
    const broken = { ...boot.edition, locales: [] }
    await expect(started({ built: false, boot: { edition: broken } })).rejects.toThrow(
      'the edition has no locale ja',
    )
  })

  it('waits ten seconds for a disk that does not answer, and no longer', async () => {
    vi.useFakeTimers()
    const faults: string[] = []
    const never = () => new Promise<undefined>(() => {})
    vi.stubGlobal('fetch', async () => Response.json(edition))
    const beginnings = beginningsOf({
      boot,
      pageAt: undefined,
      lastGood: { edition: never, screen: never },
      faults: { record: (kind) => faults.push(kind) },
      now: () => AT,
    })
    const first = beginnings.next()
    await vi.advanceTimersByTimeAsync(20_000)
    expect((await first).value?.kept.tag).toBe('"built"')
    expect(faults).toEqual(['storage', 'storage'])
    vi.useRealTimers()
  })
})

describe('a show', () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e300, 8_640_000_000_000_001])(
    'plays at no instant %d',
    (at) => {
      expect(() => checkShow(createShow(lobby, edition, i18n), at)).toThrow()
    },
  )

  it('whose slides never end is not played', () => {
    const slow = structuredClone(edition)
    for (const locale of slow.locales) locale.reading.perSecond = 1e-320
    expect(() => checkShow(createShow(lobby, slow, createI18n(ui, slow)), AT)).toThrow()
  })
})

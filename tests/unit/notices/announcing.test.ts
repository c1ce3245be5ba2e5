import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAnnouncing } from '../../../src/panel/announcing.ts'
import { loadBundle } from '../../support/bundle.ts'
import { saidNotices } from '../../support/said-notices.ts'

const { i18n, speech } = loadBundle()
const [one, two] = saidNotices.filter(({ severity }) => severity === 'emergency')
if (!one || !two) throw new Error('the office has no two emergencies')

/** A device that says everything at once, in voices of some languages. */
function device(langs = ['ja-JP', 'en-US']) {
  const said: { text: string; lang: string }[] = []
  const kept = new Map<string, string>()
  const synthesis = {
    speaking: false,
    getVoices: () =>
      langs.map((lang) => ({ name: lang, voiceURI: lang, lang, localService: true, default: false })),
    speak(utterance: { text: string; voice: { lang: string }; onstart?: () => void; onend?: () => void }) {
      said.push({ text: utterance.text, lang: utterance.voice.lang })
      utterance.onstart?.()
      utterance.onend?.()
    },
    cancel: () => {},
    resume: () => {},
    addEventListener: () => {},
    removeEventListener: () => {},
  }
  vi.stubGlobal('window', { speechSynthesis: synthesis })
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      readonly text: string
      constructor(text: string) {
        this.text = text
      }
    },
  )
  const faults: unknown[] = []
  const begin = () =>
    createAnnouncing({
      url: '/speech.json',
      i18n: () => i18n,
      storage: () => ({
        getItem: (key) => kept.get(key) ?? null,
        setItem: (key, value) => void kept.set(key, value),
      }),
      onFault: (error) => faults.push(error),
    })
  return { said, begin, faults }
}

const settled = () => vi.advanceTimersByTimeAsync(10_000)

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', async () => Response.json(speech))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the voice of the office', () => {
  it('says an emergency once in each language, however often it is drawn', async () => {
    const { said, begin, faults } = device()
    const announcing = begin()
    for (let times = 0; times < 5; times++) announcing.shows(one)
    await settled()
    announcing.shows(undefined)
    announcing.shows(one)
    await settled()
    expect(faults).toEqual([])
    const english = said.filter(({ lang }) => lang === 'en-US')
    const { heading, body } = one.words.en ?? { heading: '', body: [] }
    expect(english).toHaveLength([heading, ...body].length)
    expect(new Set(english.map(({ text }) => text)).size).toBe(english.length)
    expect(said.some(({ lang }) => lang === 'ja-JP')).toBe(true)
  })

  it('says it no second time after the page was loaded again', async () => {
    const { said, begin } = device()
    begin().shows(one)
    await settled()
    const before = said.length
    begin().shows(one)
    await settled()
    expect(said).toHaveLength(before)
  })

  it('leaves out a language without a voice, and says the others', async () => {
    const { said, begin } = device(['en-US'])
    begin().shows(one)
    await settled()
    expect(said.length).toBeGreaterThan(0)
    expect(said.every(({ lang }) => lang === 'en-US')).toBe(true)
  })

  it('says both of two emergencies that take turns', async () => {
    const { said, begin } = device()
    const announcing = begin()
    announcing.shows(one)
    announcing.shows(two)
    announcing.shows(one)
    await settled()
    for (const notice of [one, two])
      expect(said.some(({ text }) => text.includes(notice.words.en?.heading ?? 'none'))).toBe(true)
  })
})

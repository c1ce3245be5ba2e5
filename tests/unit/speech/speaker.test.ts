import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { RATES, VOLUMES } from '../../../src/speech/speaker.ts'
import { fakeVoice } from '../../support/fake-speech.ts'
import { sentence, started, THREE } from '../../support/speaking.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('reading sentence by sentence', () => {
  it('gives the engine one sentence at a time', () => {
    const { speaker, engine } = started()
    speaker.read(THREE)
    expect(engine.texts()).toEqual(['One.'])
    engine.begin()
    engine.end()
    expect(engine.texts()).toEqual(['One.', 'Two.'])
    expect(speaker.state).toMatchObject({ kind: 'speaking', at: 1 })
  })

  it('is silent after the last one', () => {
    const { speaker, engine } = started()
    speaker.read(THREE)
    for (const _ of THREE) engine.end()
    expect(speaker.state).toMatchObject({ kind: 'silent', at: null })
    expect(engine.texts()).toEqual(['One.', 'Two.', 'Three.'])
  })

  it('begins where it is told to', () => {
    const { speaker, engine } = started()
    speaker.read(THREE, 2)
    expect(engine.texts()).toEqual(['Three.'])
  })

  it('says nothing of an empty list', () => {
    const { speaker, engine } = started()
    speaker.read([])
    expect(speaker.state.kind).toBe('silent')
    expect(engine.said).toEqual([])
  })

  it('says the parts of a sentence with the voice of each language', () => {
    const { speaker, engine } = started([fakeVoice('en-US'), fakeVoice('ja-JP')])
    const parts = [
      { text: 'The sign says', lang: 'en' },
      { text: '戸籍課', lang: 'ja' },
    ]
    speaker.read([{ parts, written: 'The sign says 戸籍課' }, sentence('More.')])
    engine.end()
    engine.end()
    expect(engine.said.map(({ text, voice }) => [text, voice.lang])).toEqual([
      ['The sign says', 'en-US'],
      ['戸籍課', 'ja-JP'],
      ['More.', 'en-US'],
    ])
  })

  it('says one text that is no sentence of a page', () => {
    const { speaker, engine } = started()
    speaker.say('Makes the text larger.', 'en')
    expect(speaker.state).toMatchObject({ kind: 'speaking', at: null })
    engine.end()
    expect(speaker.state.kind).toBe('silent')
  })
})

describe('what a person does', () => {
  it('pauses, and goes on from the beginning of the sentence', () => {
    const { speaker, engine } = started()
    speaker.read(THREE)
    engine.end()
    speaker.pause()
    expect(speaker.state).toMatchObject({ kind: 'paused', at: 1 })
    speaker.resume()
    expect(engine.texts()).toEqual(['One.', 'Two.', 'Two.'])
  })

  it('repeats the sentence, also after the last one', () => {
    const { speaker, engine } = started()
    speaker.read(THREE)
    speaker.repeat()
    expect(engine.texts()).toEqual(['One.', 'One.'])
    for (const _ of THREE) engine.end()
    speaker.repeat()
    expect(engine.last().text).toBe('Three.')
  })

  it('goes to the next and the previous sentence, and not beyond the ends', () => {
    const { speaker, engine } = started()
    speaker.read(THREE)
    speaker.previous()
    speaker.next()
    speaker.next()
    speaker.next()
    speaker.previous()
    expect(engine.texts()).toEqual(['One.', 'One.', 'Two.', 'Three.', 'Three.', 'Two.'])
  })

  it.each([
    ['slower', [1, 0.8, 0.6, 0.6]],
    ['faster', [1, 1.25, 1.5, 1.5]],
  ] as const)('speaks %s by steps, and begins the sentence again', (step, rates) => {
    const { speaker, engine } = started()
    speaker.read(THREE)
    for (const _ of rates.slice(1)) speaker[step]()
    expect(engine.said.map(({ text, rate }) => [text, rate])).toEqual(rates.map((rate) => ['One.', rate]))
    expect(speaker.state.rate).toBe(rates.at(-1))
  })

  it.each([
    ['quieter', VOLUMES[0]],
    ['louder', VOLUMES.at(-1)],
  ] as const)('speaks %s by steps', (step, end) => {
    const { speaker, engine } = started()
    for (const _ of VOLUMES) speaker[step]()
    expect(engine.said).toEqual([])
    speaker.read(THREE)
    expect(engine.last().volume).toBe(end)
  })

  it('gives the next person the usual rate and volume', () => {
    const { speaker, engine } = started()
    speaker.read(THREE)
    speaker.louder()
    speaker.slower()
    speaker.reset()
    expect(speaker.state).toEqual({
      kind: 'silent',
      at: null,
      rate: RATES[2],
      volume: VOLUMES[2],
      missing: [],
      reason: null,
    })
    speaker.repeat()
    expect(engine.said).toHaveLength(3)
  })

  it('stops at once, and no late event of the engine starts it again', () => {
    const { speaker, engine, states } = started()
    speaker.read(THREE)
    engine.begin()
    const stopped = engine.last()
    speaker.stop()
    const count = states.length
    engine.end(stopped)
    engine.fail('interrupted', stopped)
    vi.advanceTimersByTime(60_000)
    expect(states.slice(count)).toEqual([])
    expect(engine.said).toHaveLength(1)
  })

  it('takes new texts while it speaks, and hears nothing more of the old ones', () => {
    const { speaker, engine } = started()
    speaker.read(THREE)
    const old = engine.last()
    speaker.read([sentence('New.'), sentence('Newer.')])
    engine.end(old)
    engine.fail('canceled', old)
    expect(engine.texts()).toEqual(['One.', 'New.'])
    expect(speaker.state).toMatchObject({ kind: 'speaking', at: 0 })
  })
})

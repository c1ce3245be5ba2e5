import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Speech } from '../../../src/lines/speech/speech.ts'
import type { Utterance } from '../../../src/lines/speech/utterance.ts'
import { createSpeaker, RATES, type SpeechState, VOLUMES } from '../../../src/speech/speaker.ts'
import { type FakeVoice, fakePlayers, fakeSpeech, fakeVoice } from '../../support/fake-speech.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const NO_READINGS: Speech['readings'] = { misread: [], names: {}, words: {} }

const sentence = (text: string, lang = 'en'): Utterance => ({ parts: [{ text, lang }], written: text })
const THREE = ['One.', 'Two.', 'Three.'].map((text) => sentence(text))

function started(voices: readonly FakeVoice[] = [fakeVoice('en-US')], speech: Partial<Speech> = {}) {
  const engine = fakeSpeech(voices)
  const recordings = fakePlayers()
  const states: SpeechState[] = []
  const all = { words: {}, readings: NO_READINGS, recordings: {}, ...speech }
  const speaker = createSpeaker({ ...engine, player: recordings.make }, all, (state) => states.push(state))
  return { speaker, engine, states, players: recordings.players }
}

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

describe('voices', () => {
  it('waits for voices that are listed late', () => {
    const { speaker, engine } = started([])
    speaker.read(THREE)
    expect(engine.said).toEqual([])
    engine.list([fakeVoice('fr-FR')])
    engine.list([fakeVoice('fr-FR'), fakeVoice('en-GB')])
    expect(engine.texts()).toEqual(['One.'])
    expect(engine.listeners.size).toBe(0)
  })

  it('says that there is no voice, and never stays silent without saying so', () => {
    const { speaker, engine } = started([fakeVoice('fr-FR')])
    speaker.read(THREE)
    vi.advanceTimersByTime(3000)
    expect(speaker.state).toMatchObject({ kind: 'no-voice', missing: ['en'] })
    expect(engine.listeners.size).toBe(0)
  })

  it('says so in a browser without speech', () => {
    const states: SpeechState[] = []
    const engines = { synthesis: undefined, utterance: fakeSpeech([]).utterance, player: fakePlayers().make }
    createSpeaker(engines, undefined, (state) => states.push(state)).read(THREE)
    expect(states.at(-1)).toMatchObject({ kind: 'no-voice', missing: ['en'] })
  })

  it('does not speak if it was stopped while it waited', () => {
    const { speaker, engine } = started([])
    speaker.read(THREE)
    speaker.stop()
    engine.list([fakeVoice('en-US')])
    vi.advanceTimersByTime(10_000)
    expect(engine.said).toEqual([])
    expect(speaker.state.kind).toBe('silent')
  })

  it('leaves out what only a few signs need, and names the language', () => {
    const { speaker, engine } = started()
    speaker.read([sentence('One.'), sentence('戸籍課', 'ja'), sentence('Two.')])
    engine.end()
    expect(engine.texts()).toEqual(['One.', 'Two.'])
    expect(speaker.state).toMatchObject({ kind: 'speaking', at: 2, missing: ['ja'] })
  })

  it('gives kanji to a voice that reads them, and kana to one that does not', () => {
    const readings = { ...NO_READINGS, words: { 課: 'か' } }
    const text = [sentence('｜戸籍《こせき》課', 'ja')]
    const reader = started([fakeVoice('ja-JP')], { readings })
    reader.speaker.read(text)
    expect(reader.engine.texts()).toEqual(['戸籍課'])
    const other = started([fakeVoice('ja', { name: 'Japanese espeak-ng' })], { readings })
    other.speaker.read(text)
    expect(other.engine.texts()).toEqual(['こせきか'])
  })

  it('says that nothing could be read if nobody knows the readings of the kanji', () => {
    const { speaker, engine } = started([fakeVoice('ja', { name: 'Japanese espeak-ng' })])
    speaker.read([sentence('課', 'ja')])
    expect(engine.said).toEqual([])
    expect(speaker.state).toMatchObject({ kind: 'no-voice', missing: ['ja'] })
  })
})

describe('engines that do not do what they should', () => {
  it('goes on if an engine never tells that it has ended', () => {
    const { speaker, engine } = started()
    speaker.read(THREE)
    engine.begin()
    vi.advanceTimersByTime(3000)
    expect(engine.said).toHaveLength(1)
    vi.advanceTimersByTime(1000)
    expect(engine.texts()).toEqual(['One.', 'Two.'])
  })

  it('gives a slow voice more time', () => {
    const { speaker, engine } = started()
    speaker.slower()
    speaker.slower()
    speaker.read([sentence('x'.repeat(100))])
    engine.begin()
    vi.advanceTimersByTime(3000 + (100 * 160) / 0.6 - 10)
    expect(speaker.state.kind).toBe('speaking')
  })

  it('goes on if an engine speaks without telling that it has begun', () => {
    const { speaker, engine } = started()
    speaker.read(THREE)
    engine.speakOn()
    vi.advanceTimersByTime(6000)
    expect(speaker.state.kind).toBe('speaking')
    engine.end()
    expect(engine.last().text).toBe('Two.')
  })

  it('says so if an engine never begins', () => {
    const { speaker } = started()
    speaker.read(THREE)
    vi.advanceTimersByTime(6000)
    expect(speaker.state).toMatchObject({ kind: 'failed', reason: 'silent' })
  })

  it('tries another voice if one fails, such as one of a server without a network', () => {
    const remote = fakeVoice('en-US', { name: 'Remote', localService: false })
    const other = fakeVoice('en-GB', { name: 'Other', localService: false })
    const { speaker, engine } = started([remote, other])
    speaker.read(THREE)
    engine.fail('network')
    expect(engine.said.map(({ text, voice }) => [text, voice.name])).toEqual([
      ['One.', 'Remote'],
      ['One.', 'Other'],
    ])
    engine.fail('network')
    expect(speaker.state).toMatchObject({ kind: 'failed', reason: 'network' })
  })

  it('is paused if something else silences the engine', () => {
    const { speaker, engine } = started()
    speaker.read(THREE)
    engine.fail('interrupted')
    expect(speaker.state).toMatchObject({ kind: 'paused', at: 0 })
    speaker.resume()
    expect(engine.texts()).toEqual(['One.', 'One.'])
  })

  it('says so if the browser does not allow it', () => {
    const { speaker, engine } = started([fakeVoice('en-US'), fakeVoice('en-GB')])
    speaker.read(THREE)
    engine.fail('not-allowed')
    expect(speaker.state).toMatchObject({ kind: 'failed', reason: 'not-allowed' })
  })
})

describe('recordings', () => {
  const recordings = { 'Two.': '/audio/en/2.mp3' }

  it('are played in place of a voice', () => {
    const { speaker, engine, players } = started(undefined, { recordings })
    speaker.read(THREE)
    engine.end()
    expect(players).toMatchObject([{ url: '/audio/en/2.mp3', playing: true, volume: VOLUMES[2] }])
    players[0]?.onended?.call({} as never, {} as never)
    expect(engine.texts()).toEqual(['One.', 'Three.'])
  })

  it.each(['fails', 'stands still'])('leave the sentence to a voice if a player %s', (how) => {
    const { speaker, engine, players } = started(undefined, { recordings })
    speaker.read(THREE, 1)
    if (how === 'fails') players[0]?.onerror?.({} as never)
    else vi.advanceTimersByTime(5000)
    expect(engine.texts()).toEqual(['Two.'])
    expect(players[0]).toMatchObject({ playing: false })
  })

  it('stop like voices', () => {
    const { speaker, engine, players } = started(undefined, { recordings })
    speaker.read(THREE, 1)
    speaker.stop()
    expect(players[0]).toMatchObject({ playing: false })
    players[0]?.onended?.call({} as never, {} as never)
    expect(engine.said).toEqual([])
  })
})

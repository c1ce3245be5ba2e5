import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSpeaker, type SpeechState, VOLUMES } from '../../../src/speech/speaker.ts'
import { fakePlayers, fakeSpeech, fakeVoice } from '../../support/fake-speech.ts'
import { NO_READINGS, sentence, started, THREE } from '../../support/speaking.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

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

import { describe, expect, it } from 'vitest'
import { readsKanji, voiceFor } from '../../../src/speech/voices.ts'
import { fakeVoice } from '../../support/fake-speech.ts'

const remote = (lang: string, name: string) => fakeVoice(lang, { name, localService: false })

describe('the voice for a language', () => {
  it.each([
    [
      'one of the device before one of a server',
      [remote('ja-JP', 'Google'), fakeVoice('ja-JP', { name: 'Kyoko' })],
      'Kyoko',
    ],
    [
      'one that reads kanji',
      [fakeVoice('ja', { name: 'Japanese espeak-ng' }), fakeVoice('ja-JP', { name: 'Mei' })],
      'Mei',
    ],
    ['the very tag', [fakeVoice('ja-JP', { name: 'A' }), fakeVoice('ja', { name: 'B' })], 'B'],
    [
      'the default',
      [fakeVoice('ja-JP', { name: 'A' }), fakeVoice('ja-JP', { name: 'B', default: true })],
      'B',
    ],
    ['the first of equals', [fakeVoice('ja-JP', { name: 'A' }), fakeVoice('ja-JP', { name: 'B' })], 'A'],
    [
      'the spelling of Android',
      [fakeVoice('jam', { name: 'Creole' }), fakeVoice('ja_JP', { name: 'Android' })],
      'Android',
    ],
    ['none of another language', [fakeVoice('en-US'), fakeVoice('jam')], undefined],
  ])('is %s', (_, voices, name) => {
    expect(voiceFor(voices, 'ja')?.name).toBe(name)
  })

  it('reads kanji, unless it belongs to an engine that does not', () => {
    const named = (name: string, voiceURI = name) => readsKanji({ name, voiceURI })
    expect(named('Microsoft Ayumi')).toBe(true)
    expect(named('Google 日本語')).toBe(true)
    expect(named('mei openjtalk')).toBe(true)
    expect(named('Japanese+Adam espeak-ng')).toBe(false)
    expect(named('Japanese', 'urn:moz-tts:speechd:Japanese?ja')).toBe(false)
  })
})

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { recordable, recordingsIn } from '../../../build/steps/recordings.ts'
import { utterancesOf } from '../../../src/lines/speech/utterance.ts'
import { plainText } from '../../../src/shared/text/ruby.ts'
import { loadBundle } from '../../support/bundle.ts'
import { fixtureOffice } from '../../support/fixture-office.ts'

const office = { ...fixtureOffice(), statements: {} }
const sentences = recordable(office)
const folder = mkdtempSync(join(tmpdir(), 'audio-'))
afterAll(() => rmSync(folder, { recursive: true }))

function record(path: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), '')
}

describe('recordings', () => {
  it('have a name of their own for each sentence', () => {
    const names = sentences.map(({ name }) => name)
    expect(names.length).toBeGreaterThan(0)
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => !/^[\w-]+\/[0-9a-f]{16}$/.test(name))).toEqual([])
  })

  it('are asked for by the sentence that is spoken', () => {
    const { i18n, speech } = loadBundle()
    const language = i18n.language(office.edition.locales[0]?.id ?? '')
    const [topic] = office.edition.topics
    const words = topic && office.i18n.language(language.locale.id).topic(topic)
    const said = utterancesOf(
      speech,
      language,
      (words?.body ?? []).map((text) => ({ text })),
    )
    const texts = new Set(sentences.map(({ text }) => text))
    expect(said.length).toBeGreaterThan(0)
    for (const { written } of said) expect(texts).toContain(plainText(written))
  })

  it('are found by the name of their file, and others are reported', () => {
    const [first, second] = sentences
    record(`${first?.name}.mp3`)
    record(`${second?.name}.txt`)
    record('ja/0000000000000000.ogg')
    expect(recordingsIn(folder, sentences)).toEqual({
      found: { [first?.text ?? '']: `/audio/${first?.name}.mp3` },
      stray: expect.arrayContaining([`${second?.name}.txt`, 'ja/0000000000000000.ogg']),
    })
  })

  it('need not be there', () => {
    expect(recordingsIn(join(folder, 'none'), sentences)).toEqual({ found: {}, stray: [] })
  })
})

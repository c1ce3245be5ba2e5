import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bundleEdition } from '../../build/steps/edition.ts'
import { readLocales } from '../../build/steps/read-locales.ts'
import { facts } from '../../src/facts/facts.ts'
import { phrasesOf } from '../../src/shared/text/phrase.ts'
import { breakText } from '../../src/shared/text/phrase-breaks.ts'
import { plainText } from '../../src/shared/text/ruby.ts'
import { loadBundle } from '../support/bundle.ts'

const root = join(import.meta.dirname, '../..')
const client = join(root, 'dist/client')
const bundle = JSON.parse(readFileSync(join(root, 'dist/bundle.json'), 'utf8'))

describe('the bundled edition', () => {
  it('is named by its content: the same words and facts give the same hash', () => {
    expect(bundleEdition(facts, readLocales(join(root, 'locales'))).hash).toBe(loadBundle().hash)
  })

  it('is the file that screens fetch', () => {
    expect(JSON.parse(readFileSync(join(client, bundle.assets.edition), 'utf8'))).toEqual(bundle.edition)
  })

  it('has no texts of the app, so that a new button makes no new edition', () => {
    expect(Object.keys(bundle.edition.words.ja)).not.toContain('ui')
    expect(Object.keys(bundle.edition.words.ja)).not.toContain('pages')
  })
})

describe('the assets', () => {
  it('contain no page, so that every address without a file reaches the Worker', () => {
    expect(readdirSync(client).filter((file) => file.endsWith('.html'))).toEqual([])
  })
})

describe('a line breaks between phrases', () => {
  it.each([
    ['停電への備え', ['停電への', '備え']],
    [
      '誰もが自分らしく｜健《すこ》やかに暮らせる',
      ['誰もが', '自分らしく', '｜健《すこ》やかに', '暮らせる'],
    ],
    ['こころ豊かに つながる笑顔', ['こころ豊かに ', 'つながる笑顔']],
  ])('%s', (text, phrases) => {
    expect(phrasesOf(breakText(text))).toEqual(phrases)
  })

  it('and keeps every character', () => {
    for (const { body } of Object.values(bundle.edition.words.ja.topics.initiatives) as {
      body: string[]
    }[]) {
      for (const text of body)
        expect(plainText(breakText(text.replaceAll('\u200b', '')))).toBe(plainText(text))
    }
  })
})

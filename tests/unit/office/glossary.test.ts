import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/shared/text/ruby.ts'
import { loadBundle } from '../../support/bundle.ts'

const { edition } = loadBundle()
const glossaryOf = (id: string) => edition.words[id]?.glossary ?? {}
const locales = edition.locales.map(({ id }) => id)

describe('the glossary', () => {
  it.each(locales)('explains the same terms in %s as in Japanese', (locale) => {
    expect(Object.keys(glossaryOf(locale))).toEqual(Object.keys(glossaryOf('ja')))
  })

  it.each(locales)('names every form of a term in %s once', (locale) => {
    const forms = Object.values(glossaryOf(locale)).flatMap(({ terms }) => terms.map(plainText))
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([])
  })

  it('explains only terms that the office uses, in one of its languages', () => {
    const said = Object.fromEntries(
      locales.map((id) => [
        id,
        JSON.stringify({ ...edition.words[id], glossary: {} }).replace(/《[^》]*》|[｜ \u200b]/g, ''),
      ]),
    )
    const used = (id: string, term: string) => said[id]?.includes(plainText(term).replaceAll(' ', ''))
    // The words of the app, and the two on signs that lead here.
    const ofTheApp = [
      'counter',
      'procedure',
      'application',
      'child-allowance',
      'maternal-handbook',
      'qr-code',
    ]
    const unused = Object.keys(glossaryOf('ja')).filter(
      (id) => !locales.some((locale) => glossaryOf(locale)[id]?.terms.some((term) => used(locale, term))),
    )
    expect(unused.filter((id) => !ofTheApp.includes(id))).toEqual([])
  })
})

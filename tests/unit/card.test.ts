import { describe, expect, it } from 'vitest'
import { cardText } from '../../src/lines/card-text.ts'
import { cardQuery } from '../../src/shared/edition/address.ts'
import { type Card, type CardSentence, toggledOn } from '../../src/shared/edition/card.ts'
import { cardChoices } from '../../src/shared/edition/card-choices.ts'
import { isChosen, parseCard, sentencesFor, sentencesOn } from '../../src/shared/edition/card-sentences.ts'
import { WAYS } from '../../src/shared/edition/way.ts'
import { plainText } from '../../src/shared/text/ruby.ts'
import { fixtureOffice } from '../support/fixture-office.ts'

const { edition, i18n } = fixtureOffice()
const choices = cardChoices(edition)
const [need = ''] = choices.abouts
const [language = ''] = choices.languages
const asked = (query: string) => parseCard(new URLSearchParams(query), choices)
const said = (card: Card) => sentencesOn(card).map(({ name, value }) => `${name} ${value}`)

describe('what a card can name', () => {
  it('is every need, and every language of the consultation centre but the office’s own', () => {
    expect(choices.abouts).toEqual(edition.needs.map(({ id }) => id))
    const spoken = edition.office.languages.spoken.value ?? []
    expect(choices.languages).toEqual(spoken.map(({ tag }) => tag).filter((tag) => tag !== 'ja'))
    expect(choices.languages.length).toBeGreaterThan(0)
  })

  it('is every department of an office without needs, and no language if they may not be shown', () => {
    const { languages } = edition.office
    const spoken = { ...languages.spoken, risk: 'high' as const }
    const office = { ...edition.office, languages: { ...languages, spoken } }
    expect(cardChoices({ ...edition, office, needs: [] })).toEqual({
      abouts: edition.departments.map(({ id }) => id),
      languages: [],
    })
  })
})

describe('an address of a card', () => {
  it('asks for what it names, in the order of a card', () => {
    const query = `way=wheelchair&language=${language}&way=writing&about=${need}`
    expect(asked(query)).toEqual({ about: need, ways: ['writing', 'wheelchair'], language })
  })

  it.each([
    ['nothing', ''],
    ['empty values', 'about=&way=&language='],
    ['what no office has', 'about=nothing&way=shouting&language=xx'],
    ['names that objects have', 'about=__proto__&way=constructor&language=toString'],
    ['the office’s own language', 'language=ja'],
    ['lists in another form', `about[]=${need}&way[]=writing`],
    ['another case', `about=${need.toUpperCase()}&way=WRITING`],
  ])('with %s asks for nothing', (_, query) => {
    expect(asked(query)).toEqual({ about: undefined, ways: [], language: undefined })
  })

  it('asks once for what it names many times, and for one need and one language', () => {
    const all = [
      ...choices.abouts.map((id) => `about=${id}`),
      ...choices.languages.map((tag) => `language=${tag}`),
    ]
    const ways = WAYS.map((way) => `way=${way}&`)
      .join('')
      .repeat(1_000)
    const card = asked(`${ways}${all.toReversed().join('&')}`)
    expect(card).toEqual({ about: need, ways: WAYS, language })
  })

  it('is that of the card it asks for', () => {
    const cards: Card[] = [
      { ways: [] },
      { about: need, ways: [] },
      { ways: WAYS },
      { ways: [], language },
      { about: need, ways: ['writing', 'slowly'], language },
    ]
    for (const card of cards)
      expect(asked(cardQuery(card).replace('?', ''))).toEqual({
        about: undefined,
        language: undefined,
        ...card,
      })
    expect(cardQuery({ ways: [] })).toBe('')
  })
})

describe('a card', () => {
  it('says what its maker came for, then how they want to talk', () => {
    expect(said({ about: need, ways: ['writing', 'wheelchair'] })).toEqual([
      `about ${need}`,
      'way writing',
      'way wheelchair',
    ])
  })

  it('asks for an interpreter once, for the language if there is one', () => {
    expect(said({ ways: ['interpreter'] })).toEqual(['way interpreter'])
    for (const ways of [[], ['interpreter'] as const])
      expect(said({ ways, language })).toEqual([`language ${language}`])
  })

  it('says nothing that its page has not drawn', () => {
    const drawn = sentencesFor(choices)
    for (const tag of [undefined, ...choices.languages])
      for (const sentence of sentencesOn({ about: need, ways: WAYS, language: tag }))
        expect(drawn).toContainEqual(sentence)
  })
})

describe('making a card', () => {
  it('adds and takes away ways to talk, and exchanges needs and languages', () => {
    const [, other = ''] = choices.abouts
    const presses: readonly (readonly [CardSentence, ...(readonly string[])])[] = [
      [{ name: 'way', value: 'slowly' }, 'way slowly'],
      [{ name: 'way', value: 'writing' }, 'way writing', 'way slowly'],
      [{ name: 'language', value: language }, 'way writing', `language ${language}`, 'way slowly'],
      [{ name: 'way', value: 'writing' }, `language ${language}`, 'way slowly'],
      [{ name: 'about', value: need }, `about ${need}`, `language ${language}`, 'way slowly'],
      [{ name: 'about', value: other }, `about ${other}`, `language ${language}`, 'way slowly'],
      [{ name: 'language', value: language }, `about ${other}`, 'way slowly'],
      [{ name: 'about', value: other }, 'way slowly'],
      [{ name: 'way', value: 'slowly' }],
    ]
    let card: Card = { ways: [] }
    for (const [sentence, ...expected] of presses) {
      const was = isChosen(card, sentence)
      card = toggledOn(card, sentence)
      expect(isChosen(card, sentence)).toBe(!was)
      expect(said(card)).toEqual(expected)
    }
  })
})

describe('the sentences of a card', () => {
  it.each([
    ['ja', '「引っ越し」のことで来ました。'],
    ['ja-simple', '「引っ越し」の ことで 来ました。'],
    ['en', 'I came about “Moving house”.'],
  ])('say in %s what its maker came for, as the tile has it', (locale, text) => {
    const sentence = cardText(edition, i18n.language(locale), { name: 'about', value: 'moving' })
    expect(plainText(sentence).replaceAll('\u200b', '')).toBe(text)
  })

  it('name any other subject by its heading', () => {
    for (const own of i18n.languages)
      for (const topic of edition.topics)
        expect(cardText(edition, own, { name: 'about', value: topic.id })).toContain(own.topic(topic).heading)
  })

  it.each([
    ['ja', 'vi', 'ベトナム語の通訳をお願いしたいです。'],
    ['ja', 'zh', '中国語の通訳をお願いしたいです。'],
    ['ja', 'tl', 'フィリピノ語の通訳をお願いしたいです。'],
    ['en', 'vi', 'I would like an interpreter for Vietnamese.'],
    ['ja-simple', 'ko', '韓国語の 通訳（ことばを 伝える 人）を お願いします。'],
  ])('say in %s for which language, %s, somebody wants an interpreter', (locale, value, text) => {
    const said = plainText(cardText(edition, i18n.language(locale), { name: 'language', value }))
    expect(said.replaceAll('\u200b', '')).toBe(text)
  })

  it('name every language of the centre, each in its own way', () => {
    for (const own of i18n.languages) {
      const texts = choices.languages.map((value) => cardText(edition, own, { name: 'language', value }))
      expect(new Set([...texts, own.t('card.interpreter')]).size).toBe(choices.languages.length + 1)
    }
  })

  it('have a reading above every kanji in easy Japanese', () => {
    for (const own of i18n.languages.filter(({ locale }) => locale.variant !== undefined))
      for (const sentence of sentencesFor(choices)) {
        const bare = cardText(edition, own, sentence).replace(/｜[^《]+《[^》]+》/g, '')
        expect(bare).not.toMatch(/\p{Script=Han}/u)
      }
  })

  it('name no language that Unicode does not', () => {
    for (const { t, ...own } of i18n.languages)
      expect(cardText(edition, { ...own, t }, { name: 'language', value: 'qya' })).toBe(t('card.interpreter'))
  })
})

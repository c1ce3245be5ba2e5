import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { textFor } from '../../../src/lines/speech/text-for.ts'
import { utterancesOf } from '../../../src/lines/speech/utterance.ts'
import { linesOf } from '../../../src/lines/subject/subject-lines.ts'
import { OWN_IDS, type Subject, subjectOf } from '../../../src/shared/edition/subject.ts'
import { plainText } from '../../../src/shared/text/ruby.ts'
import { loadBundle } from '../../support/bundle.ts'
import { heard } from '../../support/heard.ts'

const { edition, i18n, speech } = loadBundle()
/** The engine of Debian, with the voices that a panel on Linux has. It prints what it says, letter by letter. */
const espeak = (voice: string, text: string) =>
  spawnSync('espeak-ng', ['-q', '-x', '-v', voice], { input: text, encoding: 'utf8' }).stdout
/** What it says for a letter that it cannot read, in its own letters, in an English or a Japanese voice. */
const CHINESE_OR_JAPANESE_LETTER = /.*(?:tS'aIni:z|dZ'ap@ni:z)(?:\(ja\))?l[,']?[eE]t.*/g
const hasEspeak = spawnSync('espeak-ng', ['--version']).status === 0
/** Days on which hours and caveats differ: those before exceptions announce them. */
const DAYS = [
  '2000-01-01',
  ...new Set(edition.office.calendar.exceptions.map(({ from }) => `${from.slice(0, 8)}01`)),
]

const subjects = [...edition.topics, ...edition.departments, ...edition.needs]
  .map(({ id }) => id)
  .concat([...OWN_IDS])
  .map((id) => subjectOf(edition, id) as Subject)

describe.each(edition.locales.map(({ id }) => id))('everything that can be heard in %s', (locale) => {
  const language = i18n.language(locale)
  const all = subjects.flatMap((subject) =>
    DAYS.map((day) => {
      const lines = linesOf(edition, language, subject, day)
      return { lines, utterances: utterancesOf(speech, language, lines) }
    }),
  )
  const utterances = [
    ...new Map(
      all.flatMap((of) => of.utterances).map((utterance) => [utterance.written, utterance]),
    ).values(),
  ]

  it('is every line that is shown, in its order, and nothing else', () => {
    const bare = (text: string) => plainText(text).replaceAll(' ', '')
    for (const { lines, utterances: said } of all) {
      const written = lines.map((_, line) =>
        said.filter((utterance) => utterance.line === line).map((utterance) => utterance.written),
      )
      expect(written.map((texts) => bare(texts.join('')))).toEqual(lines.map(({ text }) => bare(text)))
    }
  })

  it('has a voice that reads it: kana only for one that reads no kanji', () => {
    const said = new Set(utterances.map((utterance) => heard(utterance, speech, false)))
    expect([...said].filter((text) => /\p{Script=Han}|[<>｜《》\u200b]/u.test(text))).toEqual([])
  })

  it('has no notation, no break and no reading beside its base', () => {
    for (const utterance of utterances) {
      const said = heard(utterance, speech, true)
      expect(said).not.toMatch(/[<>｜《》\u200b]/)
      for (const [, base = '', reading = ''] of utterance.written.matchAll(/｜([^《]{2,})《([^》]+)》/g))
        expect([said.includes(`${base}${reading}`), said]).toEqual([false, said])
    }
  })

  it('has no figure that voices read wrongly: groups of digits, times, short names of days, floors', () => {
    const said = utterances.map((utterance) => heard(utterance, speech, true))
    expect(
      said.filter((text) => /\d{2,}-\d{2,}|\d–|\d〜|\d:\d\d(?! [ap]\.m\.)|\d+F\b|FY\d/.test(text)),
    ).toEqual([])
    if (locale === 'en')
      expect(
        said.filter((text) => /\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Apr|Aug|Oct|Nov|Dec)\b/.test(text)),
      ).toEqual([])
  })

  it('is short enough for voices that stop after fourteen seconds', () => {
    const longest = language.locale.tag === 'ja' ? 110 : 240
    const texts = utterances.flatMap(({ parts }) => parts.map(({ text }) => plainText(text)))
    expect(texts.filter((text) => text.length > longest)).toEqual([])
  })

  if (hasEspeak)
    it('is read by eSpeak NG without naming letters that it cannot read', () => {
      const parts = utterances.flatMap((utterance) => utterance.parts)
      for (const [lang, ofLang] of Map.groupBy(parts, (part) => part.lang)) {
        const texts = new Set(
          ofLang.map(({ text }) => textFor(text, { lang, readsKanji: false }, speech.readings) ?? text),
        )
        const unread = espeak(lang, [...texts].join('\n')).match(CHINESE_OR_JAPANESE_LETTER) ?? []
        expect([lang, unread]).toEqual([lang, []])
      }
    })
})

import { describe, expect, it } from 'vitest'
import { parseEdition } from '../../../src/shared/edition/edition.ts'
import { compared, differencesOf, outdatedSubjects } from '../../../src/staff/draft/differences.ts'
import { draftOf } from '../../../src/staff/draft/draft-of.ts'
import { beginHistory, changed, redone, undone } from '../../../src/staff/draft/history.ts'
import { marked } from '../../../src/staff/draft/marked.ts'
import { mergedEditions } from '../../../src/staff/draft/merged.ts'
import { at, withAt } from '../../../src/staff/draft/path.ts'
import { readable } from '../../../src/staff/draft/readable.ts'
import { rowsOf } from '../../../src/staff/draft/rows.ts'
import { editablesOf } from '../../../src/staff/draft/subjects.ts'
import { loadBundle } from '../../support/bundle.ts'

const { edition } = loadBundle()
const draft = readable(edition)
const NEED = ['departments', 'tax', 'need']
const written = (locale: string, text: string, of = draft) => withAt(of, ['words', locale, ...NEED], text)

describe('the list of subjects', () => {
  const subjects = editablesOf(draft)

  it('has everything that an edition says, once', () => {
    expect(new Set(subjects.map(({ id }) => id)).size).toBe(subjects.length)
    for (const { id } of draft.locales) {
      const said = JSON.stringify(draft.words[id])
      const rest = subjects.reduce(
        (words, { words: path }) => withAt(words, path, undefined),
        draft.words[id],
      )
      expect([id, said.length > 1000, JSON.stringify(rest).match(/[\p{L}]{2,}[^"]*"(?=[,\]}])/u)]).toEqual([
        id,
        true,
        null,
      ])
    }
  })

  it('has a row for every text of every language', () => {
    for (const subject of subjects)
      expect([subject.id, rowsOf(draft, subject).length]).not.toEqual([subject.id, 0])
  })
})

describe('a draft', () => {
  it('is an edition as long as nothing is changed, and gets the marks for lines back', () => {
    expect(JSON.stringify(draft)).not.toContain('\u200b')
    expect(marked(draft)).toEqual(edition)
    expect(parseEdition(draft)).toEqual(draft)
  })

  it.each([null, {}, { schema: 4 }, { ...edition, words: {}, departments: 3 }])(
    'is nothing else: %#',
    (other) => {
      expect(draftOf(draft)).toEqual(draft)
      expect(draftOf(other)).toBe(undefined)
    },
  )

  it('differs where it was changed, by subject and language', () => {
    const after = written('en', 'Money')
    expect(differencesOf(draft, draft)).toEqual([])
    expect(
      differencesOf(draft, after).map(({ subject, words }) => [
        subject.id,
        words.map(({ locale, after }) => [locale, after]),
      ]),
    ).toEqual([['departments/tax', [['en', 'Money']]]])
  })

  it('names translations that are older than their source, until they change too', () => {
    const source = written('ja', '税金のこと')
    const one = written('en', 'Money', source)
    expect(outdatedSubjects(draft, source).get('departments/tax')).toEqual(['ja-simple', 'en'])
    expect(outdatedSubjects(draft, one).get('departments/tax')).toEqual(['ja-simple'])
    expect(outdatedSubjects(draft, written('en', 'Money')).size).toBe(0)
  })

  it.each([
    ['', '', ['', '', '', '']],
    ['abc', 'abc', ['abc', '', '', '']],
    ['045-866-8484', '045-866-0000', ['045-866-', '8484', '0000', '']],
    ['aa', 'a', ['a', 'a', '', '']],
  ])('shows where %o and %o differ', (before, after, [start, was, is, end]) => {
    expect(compared(before, after)).toEqual({ start, before: was, after: is, end })
  })
})

describe('two people at one edition', () => {
  it('keep what only one of them has changed, and mine where both have', () => {
    const mine = written('en', 'Mine', written('ja', 'わたし'))
    const theirs = written('en', 'Theirs', written('ja-simple', 'あなた'))
    const both = mergedEditions(draft, mine, theirs) as typeof draft
    expect(both.locales.map(({ id }) => at(both.words[id], NEED))).toEqual(['わたし', 'あなた', 'Mine'])
    expect(mergedEditions(draft, draft, theirs)).toEqual(theirs)
    expect(mergedEditions(draft, mine, draft)).toEqual(mine)
  })

  it('each change another department', () => {
    const phone = (index: number, floor: number) =>
      withAt(draft, ['departments', index, 'floor', 'value'], floor)
    const both = mergedEditions(draft, phone(0, 7), phone(1, 8)) as typeof draft
    expect([both.departments[0]?.floor.value, both.departments[1]?.floor.value]).toEqual([7, 8])
    expect(both.departments).toHaveLength(draft.departments.length)
  })
})

describe('undo', () => {
  it('takes back a word, not a letter, and gives it again', () => {
    const typed = ['a', 'ab', 'abc'].reduce(
      (now, text, index) => changed(now, text, 'x', index * 100),
      beginHistory(''),
    )
    expect(undone(typed).now).toBe('')
    expect(redone(undone(typed)).now).toBe('abc')
  })

  it('takes back one place after the other, and a pause apart', () => {
    let now = changed(changed(beginHistory(0), 1, 'x', 0), 2, 'y', 10)
    now = changed(now, 3, 'y', 5_000)
    expect([undone(now).now, undone(undone(now)).now, undone(undone(undone(now))).now]).toEqual([2, 1, 0])
    expect(undone(beginHistory(0)).now).toBe(0)
    expect(redone(beginHistory(0)).now).toBe(0)
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { screens } from '../../../src/facts/screens.ts'
import { NotAnEditionError, parseEdition } from '../../../src/shared/edition/edition.ts'
import { draftOf } from '../../../src/staff/draft/draft-of.ts'
import { planEnded } from '../../../src/staff/draft/due.ts'
import { withAt } from '../../../src/staff/draft/path.ts'
import { unplayedOf, withTopics } from '../../../src/staff/draft/playlist.ts'
import { quoteOf } from '../../../src/staff/draft/quote.ts'
import { readable } from '../../../src/staff/draft/readable.ts'
import { editablesOf } from '../../../src/staff/draft/subjects.ts'
import { NotAPlanError, parsePlan } from '../../../src/staff/plan/parse-plan.ts'
import { initiativesOf, withoutTopic, withPlan } from '../../../src/staff/plan/with-plan.ts'
import { loadBundle } from '../../support/bundle.ts'
import { EMPTY_PLAYLIST } from '../../support/empty-playlist.ts'

const published = readFileSync(join(import.meta.dirname, '../../fixtures/plan/2022.txt'), 'utf8')
const plan = parsePlan(published)

/** What a plan says, without where it says it and how it is spaced. */
const said = ({ year, pillars, marks, initiatives }: ReturnType<typeof parsePlan>) =>
  JSON.parse(JSON.stringify({ year, pillars, marks, initiatives }).replaceAll(' ', ''))

describe('the plan of 2022, as it was published', () => {
  it('has its marks with their names', () => {
    expect(plan.marks.map(({ sign, name }) => [sign, name])).toEqual([
      ['コ', 'Withコロナ'],
      ['デ', 'デジタル'],
      ['減', '防災・減災'],
      ['脱', '脱炭素・環境'],
      ['新', expect.stringContaining('新規事業')],
    ])
  })

  it('keeps every line, and says of each what it was taken for', () => {
    const written = published.split('\n').filter((line) => line.trim() !== '')
    expect(plan.lines).toHaveLength(written.length)
    expect(plan.lines.filter(({ kind }) => kind === 'none').map(({ text }) => text)).toEqual(
      expect.arrayContaining(['このページの先頭です', '前のページに戻る']),
    )
  })
})

describe('the same plan', () => {
  it('with other spaces and ends of lines is the same', () => {
    const damaged = published
      .split('\n')
      .map((line) => `\u3000 ${line.replace('、', '、 ')}\t`)
      .join('\r\n')
    expect(said(parsePlan(damaged)).initiatives.length).toBe(plan.initiatives.length)
    expect(said(parsePlan(damaged))).toEqual(said(plan))
  })

  it('without empty lines is the same', () => {
    expect(said(parsePlan(published.replace(/\n{2,}/g, '\n')))).toEqual(said(plan))
  })

  it('with lines that were broken in the middle of an initiative is the same', () => {
    const broken = published.replace(/^(・[^\n]{30})([^\n]{20})/gm, '$1\n$2')
    expect(broken).not.toBe(published)
    expect(said(parsePlan(broken)).initiatives).toEqual(said(plan).initiatives)
  })

  it('in another order has the same initiatives', () => {
    const start = published.indexOf('【参考】主な事業・取組')
    const middle = published.indexOf('各課の取組')
    const goal = published.indexOf('I基本目標')
    const [head, aims, work, rest] = [
      published.slice(0, goal),
      published.slice(goal, start),
      published.slice(start, middle),
      published.slice(middle),
    ]
    const other = parsePlan([head, work, rest.replace('前のページに戻る', ''), aims].join('\n'))
    expect(said(other).initiatives).toEqual(said(plan).initiatives)
    expect(other.pillars).toEqual(plan.pillars)
  })

  it('that lists no pillars is recognised by those that the office had', () => {
    const work = published.slice(published.indexOf('【参考】主な事業・取組'))
    expect(said(parsePlan(work, plan.pillars)).initiatives).toEqual(said(plan).initiatives)
  })
})

it.each([
  ['', 'empty'],
  [' \n\u3000\n', 'empty'],
  ['Lorem ipsum', 'none'],
  ['<script>alert(1)</script>\n・買い物\n・掃除', 'none'],
  ['令和9年度戸塚区運営方針\n主な事業・取組', 'none'],
  ['・'.repeat(1_000), 'none'],
  ['x'.repeat(200_001), 'long'],
])('what is no plan is refused: %#', (text, kind) => {
  expect(() => parsePlan(text)).toThrow(NotAPlanError)
  expect(() => parsePlan(text)).toThrow(kind)
})

describe('a draft with the plan of a year', () => {
  const edition = readable(loadBundle().edition)
  const page = { title: '令和9年度戸塚区運営方針', url: 'https://www.city.example/plan', year: 2027 }
  const draft = withPlan(edition, plan, page)
  const added = draft.topics.slice(edition.topics.length)

  it('has a topic for each initiative, with empty words in every language, beside what was there', () => {
    expect(draft.topics.slice(0, edition.topics.length)).toEqual(edition.topics)
    expect(added).toHaveLength(plan.initiatives.length)
    for (const { id, section } of added)
      for (const locale of edition.locales)
        expect(draft.words[locale.id]?.topics[section]?.[id]).toEqual({ heading: '', body: [''], more: [] })
  })

  it('keeps the words of the plan beside each', () => {
    for (const [index, { section, id }] of added.entries())
      expect(quoteOf(draft, ['topics', section, id])).toContain(plan.initiatives[index]?.text)
  })

  it('is listed by the beginning of these words', () => {
    const names = new Map(editablesOf(draft).map(({ id, name }) => [id, name]))
    for (const [index, { section, id }] of added.entries()) {
      const name = names.get(`topics/${section}/${id}`) ?? ''
      expect(plan.initiatives[index]?.text.startsWith(name.replace('…', ''))).toBe(true)
      expect(name.length).toBeGreaterThan(10)
    }
  })

  it('can be edited, and cannot be published before its words are there', () => {
    expect(draftOf(JSON.parse(JSON.stringify(draft)))).toBeDefined()
    expect(() => parseEdition(draft)).toThrow(NotAnEditionError)
    let filled = draft
    for (const { section, id } of added)
      for (const locale of edition.locales) {
        const path = ['words', locale.id, 'topics', section, id]
        filled = withAt(filled, path, { heading: 'あ', body: ['あ'], more: [] })
      }
    const whole = parseEdition(JSON.parse(JSON.stringify(filled)))
    expect(JSON.stringify(whole)).not.toContain('"quote"')
  })

  it('for the same year again has other names, so nothing is written over', () => {
    const twice = withPlan(draft, plan, page)
    expect(new Set(twice.topics.map(({ id }) => id)).size).toBe(twice.topics.length)
    expect(new Set(twice.topics.map(({ code }) => code)).size).toBe(twice.topics.length)
  })

  it('is without a topic again when that is removed', () => {
    const less = added.reduce((from, { section, id }) => withoutTopic(from, section, id), draft)
    expect({ ...less, sources: edition.sources }).toEqual(edition)
  })

  it('can replace the initiatives of the plans before, and nothing else names them then', () => {
    const old = initiativesOf(edition)
    expect(old.length).toBeGreaterThan(0)
    const gone = old.reduce((from, { section, id }) => withoutTopic(from, section, id), edition)
    expect(initiativesOf(gone)).toEqual([])
    expect(parseEdition(JSON.parse(JSON.stringify(gone))).topics).toHaveLength(
      edition.topics.length - old.length,
    )
    expect(initiativesOf(withPlan(gone, plan, page))).toHaveLength(plan.initiatives.length)
  })

  it('is of a publication that can be used, whichever topic of a plan is removed from it', () => {
    for (const { id, section } of edition.topics.filter(({ period }) => period)) {
      const without = withoutTopic(edition, section, id)
      const isNamed = edition.groups.some(({ pillar }) => pillar === id)
      if (!isNamed) expect(() => parseEdition(JSON.parse(JSON.stringify(without))), id).not.toThrow()
    }
  })

  it('is on every screen that shows a plan after one press, and on no other', () => {
    const ids = added.map(({ id }) => id)
    const playlists = screens.map(({ playlist }) => playlist)
    expect(unplayedOf(edition, playlists)).toEqual([])
    expect(unplayedOf(draft, playlists)).toEqual(ids)
    const now = playlists.map((playlist) => withTopics(playlist, ids, draft))
    expect(unplayedOf(draft, now)).toEqual([])
    for (const [index, playlist] of now.entries()) {
      expect(playlist.daily).toEqual([...(playlists[index]?.daily ?? []), ...ids])
      expect(playlist).toMatchObject({ always: playlists[index]?.always, pillars: playlists[index]?.pillars })
    }
    expect(withTopics(EMPTY_PLAYLIST, ids, draft)).toBe(EMPTY_PLAYLIST)
  })

  it('gives the office a newer plan, of which its first slide speaks', () => {
    expect(planEnded(edition, '2027-03-31')).toBeDefined()
    expect(planEnded(draft, '2027-03-31')).toBeUndefined()
  })
})

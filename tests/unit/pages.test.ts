import { describe, expect, it } from 'vitest'
import type { Place } from '../../src/shared/edition/address.ts'
import { fact } from '../../src/shared/edition/fact/state-fact.ts'
import { plainText } from '../../src/shared/text/ruby.ts'
import { addDays } from '../../src/shared/time/day.ts'
import { renderPage } from '../../src/view/pages/render-page.tsx'
import { PLAN_PERIOD } from '../fixtures/office/facts/periods.ts'
import { fixtureOffice } from '../support/fixture-office.ts'
import { pageAssets } from '../support/page-assets.ts'

const { edition, i18n } = fixtureOffice()
const locales = edition.locales.map(({ id }) => id)
const AFTER = addDays(PLAN_PERIOD.until, 1)
const assets = pageAssets(locales)

function pageOf(locale: string, place: Place, day = AFTER, own = edition): string {
  const view = { edition: own, i18n, day, origin: 'https://office.example', pictograms: '/pictograms.svg' }
  return renderPage(view, assets, { statements: {}, screens: [] }, locale, place)
}

/** The text of a page, without markup and readings. */
const textOf = (html: string) => html.replace(/<(rt|rp)[^>]*>.*?<\/\1>/g, '').replace(/<[^>]+>/g, '')

describe('pages', () => {
  it('say outside the plan’s year that it may have changed, each in its language, and within it do not', () => {
    for (const { locale, t } of i18n.languages) {
      const changed = plainText(t('about.changed')).replaceAll(' ', '')
      for (const { id } of edition.topics) {
        const says = (day: string) =>
          textOf(pageOf(locale.id, { kind: 'topic', id }, day))
            .replace(/\s/g, '')
            .includes(changed.replace(/\s/g, ''))
        expect([locale.id, id, says(AFTER)]).toEqual([locale.id, id, true])
        expect([locale.id, id, says(PLAN_PERIOD.until)]).toEqual([locale.id, id, false])
      }
    }
  })

  it('show no fact that may not be shown', () => {
    const hidden = ['koseki@', '000-0021', '000-0022', 'Taxation Bureau', '見本駅', '4階', 'Floor 4']
    for (const locale of locales) {
      for (const { id } of edition.departments) {
        const text = textOf(pageOf(locale, { kind: 'department', id }))
        for (const fact of hidden) expect([id, fact, text.includes(fact)]).toEqual([id, fact, false])
      }
    }
  })

  it('mark a name as unofficial if it was translated for want of an official one', () => {
    const note = i18n.language('en').t('inFull.nameUnofficial', { name: 'Tax Division' })
    expect(textOf(pageOf('en', { kind: 'department', id: 'tax' }))).toContain(note)
    expect(textOf(pageOf('en', { kind: 'department', id: 'family-registry' }))).toContain(
      'Family Registry Division',
    )
  })

  it('mark what the office says in Japanese as Japanese, and an answer in English as English', () => {
    const answered = { sources: ['BULLETIN'] }
    const building = edition.office.building.map((facility, index) =>
      index === 0 ? { ...facility, fact: fact({ name: '見本駅' }, answered) } : facility,
    )
    const others = [{ id: 'plan-now', fact: fact('三階の棚', answered) }]
    const own = { ...edition, office: { ...edition.office, building, others } }
    const office = { kind: 'topic', id: 'office' } as const
    const html = pageOf('en', office, AFTER, own)
    expect(html).toMatch(/<div lang="ja">(<[^>]+>)*見本駅/)
    expect(html).toMatch(/<span lang="ja">(<[^>]+>)*三階の棚/)
    const inEnglish = { ...own.office, others: [{ id: 'plan-now', fact: fact('On the shelf', answered) }] }
    const english = { ...own, office: inEnglish }
    expect(pageOf('en', office, AFTER, english)).toMatch(/<span lang="en">On the shelf/)
    expect(pageOf('ja', office, AFTER, english)).toMatch(/<span lang="en">On the shelf/)
  })

  it('give the main number and fax with every department', () => {
    for (const { id } of edition.departments) {
      const html = pageOf('en', { kind: 'department', id })
      expect(html).toContain('000-000-0001')
      expect(html).toContain('000-000-0002')
    }
  })

  it('give the number of a desk, with the floor, the counter and their dates', () => {
    const text = textOf(pageOf('ja', { kind: 'department', id: 'family-registry' }))
    for (const fact of ['000-000-0011', '2階', '21番', '2022年5月現在']) expect(text).toContain(fact)
  })

  it('say of the building what is known and what is not, and whom to ask', () => {
    const text = textOf(pageOf('en', { kind: 'topic', id: 'building' }))
    const [known, unknown = ''] = text.split('Not yet confirmed')
    for (const fact of ['Information desk', '1F', '9:00–16:00', 'as of May 2022'])
      expect(known).toContain(fact)
    for (const word of ['Please ask any member of staff.', 'Where the lifts are', 'The way from the station'])
      expect(unknown).toContain(word)
    expect(unknown).not.toContain('This fiscal year’s plan')
    expect(textOf(pageOf('en', { kind: 'topic', id: 'office' }))).toContain('This fiscal year’s plan')
  })

  it('give the address of a desk outside the building, with its month, and ask for no floor', () => {
    const text = textOf(pageOf('ja', { kind: 'department', id: 'nurseries' }))
    expect(text).toContain('西保育園 所在地見本市見本区西町2-3 （2023年8月現在）')
    expect(text).not.toContain('東保育園 所在地')
  })

  it('mark an unconfirmed reading as unconfirmed', () => {
    expect(pageOf('en', { kind: 'department', id: 'nurseries' })).toMatch(
      /Reading not confirmed: <span lang="ja">あずま/,
    )
  })
})

import { describe, expect, it } from 'vitest'
import { onPage, onWall } from '../../../src/lines/line.ts'
import { fillTemplate } from '../../../src/lines/notice/fill.ts'
import { noticeLines } from '../../../src/lines/notice/notice-lines.ts'
import { noticeLabel, signedLines } from '../../../src/lines/notice/signed-lines.ts'
import { noticeTemplates } from '../../../src/lines/notice/templates.ts'
import { slideHeading } from '../../../src/lines/slide/slide-heading.ts'
import { utterancesOf } from '../../../src/lines/speech/utterance.ts'
import { linesOf } from '../../../src/lines/subject/subject-lines.ts'
import { placeOf } from '../../../src/shared/edition/address.ts'
import { noticeSubject, subjectOf, withNotices } from '../../../src/shared/edition/subject.ts'
import type { Notice } from '../../../src/shared/notice/notice.ts'
import { plainText } from '../../../src/shared/text/ruby.ts'
import { loadBundle } from '../../support/bundle.ts'
import { bundledOffice } from '../../support/bundled-office.ts'
import { AT, MINUTE, noticeIn } from '../../support/notices.ts'

const { edition, i18n, notices: words } = bundledOffice()
const ids = edition.locales.map(({ id }) => id)
const TODAY = '2026-11-24'

/** What the office says when it fills in only what it must. */
const blanks: Record<string, Notice['blanks']> = {
  tsunami: { alert: 'tsunami' },
  'heavy-rain': { hazard: 'river' },
  'systems-down': { what: 'phones' },
  'counter-closed': { place: 'family-registry' },
  'counter-moved': { place: 'family-registry', floor: 3 },
  crowded: { place: 'family-registry' },
}
const said: Notice[] = noticeTemplates.map((template) => ({
  ...noticeIn(ids, template.severity),
  id: template.id,
  template: template.id,
  words: fillTemplate(template, blanks[template.id] ?? {}, { edition, i18n, words }),
}))
const drills = said.map((notice) => ({ ...notice, drill: true }))
const withdrawn = said.map((notice) => ({ ...notice, withdrawnAt: AT + MINUTE }))

describe.each(i18n.languages.map((language) => [language.locale.id, language] as const))(
  'in %s',
  (id, language) => {
    const plain = (notice: Notice) =>
      signedLines(edition, language, notice, TODAY).map(({ part, text }) => [part, plainText(text)] as const)

    it('a notice says its heading, its sentences, who says it and since when, in this order', () => {
      for (const notice of said) {
        const { heading, body, by } = notice.words[id] as Notice['words'][string]
        const lines = signedLines(edition, language, notice, TODAY)
        expect(lines.slice(0, -1)).toEqual([
          { part: 'heading', text: heading },
          ...body.map((text) => ({ part: 'body', text })),
        ])
        expect(lines.at(-1)?.part).toBe('by')
        expect(lines.at(-1)?.text).toContain(by)
        expect(plainText(lines.at(-1)?.text ?? '')).toMatch(/^(?!.*24).*(10:05|午前10時05分)/)
        const tomorrow = signedLines(edition, language, notice, '2026-11-25').at(-1)
        expect(plainText(tomorrow?.text ?? '')).toMatch(/24.*(10:05|午前10時05分)/)
        // Walls and pages say all of it.
        expect(onWall(lines)).toEqual(lines)
        expect(onPage(lines)).toEqual(lines)
      }
    })

    it('a drill says so in its heading and in every sentence, and never looks like the real thing', () => {
      const mark = plainText(language.t('notice.drill'))
      for (const notice of drills) {
        const told = plain(notice).filter(([part]) => part !== 'by')
        expect(told.length).toBeGreaterThan(2)
        for (const [, text] of told) expect(text.toLowerCase()).toContain(mark.toLowerCase())
        expect(plainText(noticeLabel(language, notice))).toBe(mark)
      }
    })

    it('what was withdrawn says so, and none of its sentences any more', () => {
      for (const notice of withdrawn) {
        const [heading, ...rest] = plain(notice)
        expect(heading?.[1]).toContain(plainText(language.t('notice.withdrawn')))
        expect(rest.map(([part]) => part)).toEqual(['body', 'by'])
        expect(plainText(noticeLabel(language, notice))).toBe(plainText(language.t('notice.withdrawn')))
      }
    })

    it('all of it can be spoken', () => {
      const { speech } = loadBundle()
      for (const notice of [...said, ...drills, ...withdrawn]) {
        const lines = signedLines(edition, language, notice, TODAY)
        const spoken = utterancesOf(speech, language, lines)
        expect(new Set(spoken.map(({ line }) => line)).size).toBe(lines.length)
        for (const { parts } of spoken)
          for (const { text } of parts) expect(text).not.toMatch(/[{}<>]|undefined/)
      }
    })
  },
)

it('a notice is a subject beside an edition, and no entry can have its id', () => {
  const [notice] = said as [Notice]
  const subject = noticeSubject(notice.id)
  const saying = withNotices(edition, [notice])
  const [language] = i18n.languages
  if (!language) throw new Error('the office has no language')
  const found = subjectOf(saying, subject)
  expect(found).toEqual({ kind: 'notice', id: subject, entry: undefined, notice })
  expect(found && linesOf(edition, language, found, TODAY)).toEqual(noticeLines(language, notice))
  expect(slideHeading(saying, language, { subject })).toBe(notice.words[language.locale.id]?.heading)
  expect(found && placeOf(found)).toEqual({ kind: 'home' })
  // Once it is gone, the slide is the default slide.
  expect(subjectOf(edition, subject)).toBeUndefined()
  expect(slideHeading(edition, language, { subject })).toBe(language.office.heading)
})

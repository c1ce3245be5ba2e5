import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noticeTemplates } from '../../../src/lines/notice/templates.ts'
import { noticeCap } from '../../../src/lines/open-data/notice-cap.ts'
import { type Notice, parseNotices } from '../../../src/shared/notice/notice.ts'
import { SEVERITIES } from '../../../src/shared/notice/severity.ts'
import { plainText } from '../../../src/shared/text/ruby.ts'
import { bundledOffice } from '../../support/bundled-office.ts'
import { capProblems, readXml, textsIn } from '../../support/cap.ts'
import { AT, MINUTE, noticeIn } from '../../support/notices.ts'

const { edition, i18n, notices: words } = bundledOffice()
const ids = edition.locales.map(({ id }) => id)
const origin = 'https://ward.example'
const capOf = (notice: Notice, of = edition) =>
  noticeCap(notice, { edition: of, i18n, origin, templates: noticeTemplates, words })
const infosOf = (notice: Notice) => readXml(capOf(notice)).root.children.filter(({ name }) => name === 'info')

const every = SEVERITIES.flatMap((severity) =>
  ['free', ...noticeTemplates.map(({ id }) => id)].flatMap((template) =>
    [false, true].flatMap((drill) =>
      [null, AT + MINUTE].map((withdrawnAt) => noticeIn(ids, severity, { template, drill, withdrawnAt })),
    ),
  ),
)

describe('a notice as a message of CAP 1.2', () => {
  it('is one alert with one info for each language, whatever it is', () => {
    expect(every.length).toBeGreaterThan(100)
    for (const notice of every) {
      const { root, namespace } = readXml(capOf(notice))
      expect(namespace).toBe('urn:oasis:names:tc:emergency:cap:1.2')
      expect(root.name).toBe('alert')
      expect(capProblems(root)).toEqual([])
      const languages = infosOf(notice).flatMap((info) => textsIn(info, 'language'))
      expect(languages).toEqual(['ja', 'ja-x-simple', 'en'])
    }
  })

  it('is the same whatever a language is written in: nothing of a text is markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), fc.boolean(), (text, drill) => {
        const notice = noticeIn(ids, 'emergency', { drill })
        const own = { ...notice.words.en, heading: text, body: [`${text}.`] }
        const { notices } = parseNotices([{ ...notice, words: { ...notice.words, en: own } }], ids)
        for (const parsed of notices) {
          expect(capProblems(readXml(capOf(parsed)).root)).toEqual([])
          const said = textsIn(infosOf(parsed).at(-1) ?? readXml(capOf(parsed)).root, 'headline')[0]
          expect(said).toContain(plainText(text))
        }
      }),
      { numRuns: 1_000 },
    )
    const shouted = noticeIn(ids, 'info')
    const ja = { ...shouted.words.ja, heading: 'A & B < C > "D"', body: [], by: "O'Hara" }
    const info = infosOf({ ...shouted, words: { ...shouted.words, ja: ja as never } })[0]
    expect(info && textsIn(info, 'headline')).toEqual(['A & B < C > "D"'])
  })

  it('says that a drill is an exercise, and says so in words', () => {
    for (const notice of every.filter(({ drill }) => drill)) {
      const { root } = readXml(capOf(notice))
      expect(textsIn(root, 'status')).toEqual(['Exercise'])
      expect(textsIn(root, 'note')[0]).toContain('This is a drill.')
      for (const info of infosOf(notice)) expect(textsIn(info, 'headline')[0]).toMatch(/訓練|Drill/)
    }
    expect(textsIn(readXml(capOf(noticeIn(ids, 'info'))).root, 'status')).toEqual(['Actual'])
  })

  it('cancels by the identifier, the sender and the time of what it was', () => {
    const notice = noticeIn(ids, 'emergency')
    const said = readXml(capOf(notice)).root
    const cancelled = readXml(capOf({ ...notice, withdrawnAt: AT + MINUTE })).root
    expect(textsIn(cancelled, 'msgType')).toEqual(['Cancel'])
    expect(textsIn(cancelled, 'references')).toEqual([
      ['sender', 'identifier', 'sent'].map((name) => textsIn(said, name)[0]).join(),
    ])
    expect(textsIn(cancelled, 'identifier')).not.toEqual(textsIn(said, 'identifier'))
    expect(textsIn(cancelled, 'sent')).toEqual(['2026-11-24T10:06:00+09:00'])
    expect(textsIn(said, 'references')).toEqual([])
  })

  it('has its times with their offset, and universal time as the standard wants it', () => {
    const notice = noticeIn(ids, 'warning')
    expect(textsIn(readXml(capOf(notice)).root, 'sent')).toEqual(['2026-11-24T10:05:00+09:00'])
    expect(infosOf(notice).map((info) => textsIn(info, 'expires')[0])).toEqual(
      ids.map(() => '2026-11-24T11:05:00+09:00'),
    )
    const elsewhere = { ...edition, office: { ...edition.office, timeZone: 'UTC' } }
    expect(textsIn(readXml(capOf(notice, elsewhere)).root, 'sent')).toEqual(['2026-11-24T01:05:00-00:00'])
  })
})

it('the reader of the tests refuses what is not CAP', () => {
  const well = capOf(noticeIn(ids, 'info'))
  for (const broken of [
    well.replace('</alert>', ''),
    well.replace('Minor', 'a & b'),
    `${well}<alert></alert>`,
  ])
    expect(() => readXml(broken)).toThrow()
  const wrong = [
    well.replace('<scope>Public</scope>', ''),
    well.replace('Minor', 'Small'),
    well.replace('<status>Actual</status>', '<status>Actual</status><status>Actual</status>'),
    well.replace('+09:00', 'Z'),
    well.replaceAll('<certainty>Unknown</certainty>', ''),
  ]
  for (const xml of wrong) expect(capProblems(readXml(xml).root)).not.toEqual([])
})

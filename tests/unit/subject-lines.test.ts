import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/lines/i18n/i18n.ts'
import { type Line, onPage, onWall } from '../../src/lines/line.ts'
import { termsOfSlide } from '../../src/lines/slide/slide-terms.ts'
import { slideUnits } from '../../src/lines/slide/slide-units.ts'
import { linesOf } from '../../src/lines/subject/subject-lines.ts'
import { OWN_IDS, pillarOf, type Subject, subjectOf } from '../../src/shared/edition/subject.ts'
import { readingLoad } from '../../src/shared/text/reading-load.ts'
import { plainText } from '../../src/shared/text/ruby.ts'
import { termsIn } from '../../src/shared/text/terms.ts'
import { InOffice } from '../../src/view/parts/office-context.ts'
import { Top } from '../../src/view/screen/frame/top.tsx'
import { SlideView } from '../../src/view/slides/slide-view.tsx'
import { loadBundle } from '../support/bundle.ts'

const { edition, i18n } = loadBundle()
const DAY = '2026-11-24'
const ONCE = ['times', 'days', 'exception', 'timesAsOf', 'placeAsOf', 'phoneAsOf', 'facilityAsOf', 'help']
const ids = [...edition.topics, ...edition.departments].map(({ id }) => id)

/** Printed characters only. Markup, readings and spaces belong to the view. */
const bare = (text: string) =>
  text
    .replace(/<(rt|rp)[^>]*>.*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replace(/[\s\u200b]/g, '')

function subject(id: string): Subject {
  const found = subjectOf(edition, id)
  if (!found) throw new Error(`the edition has no ${id}`)
  return found
}

/** The text on the slide of a subject in one language, including what it belongs to and its label. */
function printed(id: string, { locale }: Language): string {
  const slide = { id, kind: subject(id).kind, subject: id, locales: [locale.id], durationMs: 1 }
  const view = { edition, i18n, day: DAY, origin: '', pictograms: '' }
  const draw = (part: typeof Top | typeof SlideView) =>
    renderToString(h(InOffice, { office: view }, h(part, { slide, frame: locale.id })))
  return bare(draw(Top)) + bare(draw(SlideView))
}

/** The name of the pillar or section that a topic belongs to. */
function belonging(id: string, language: Language): string[] {
  const found = subject(id)
  if (found.kind !== 'topic') return []
  const pillar = pillarOf(edition, found)?.entry
  const said = pillar && language.topic(pillar)
  return [said ? (said.label ?? said.heading) : language.section(found.entry.section)]
}

/** A number with its unit is drawn digits first, because all languages share them, unless its language says them last. */
const WITH_UNIT: ReadonlySet<string> = new Set(['floor', 'counter', 'facilityPlace'])
const asDrawn = ({ part, text }: Line) => {
  const [digits = ''] = WITH_UNIT.has(part) ? (/\d+/.exec(text) ?? []) : []
  const said = plainText(text)
  return bare(said.endsWith(digits) ? said : digits + said.replace(digits, ''))
}

const linesIn = (id: string, language: Language) => linesOf(edition, language, subject(id), DAY)

describe.each(i18n.languages.map((language) => [language.locale.id, language] as const))(
  'the lines of a subject in %s',
  (_, language) => {
    it('for a wall are all on its slide', () => {
      for (const id of [...ids, ...OWN_IDS]) {
        const text = printed(id, language)
        for (const line of onWall(linesIn(id, language)))
          expect([id, line.part, text.includes(asDrawn(line))]).toEqual([id, line.part, true])
      }
    })

    it('are all that its slide contains, except what it belongs to, names of languages, headings in other languages, and signs in the directory', () => {
      const other = i18n.languages.filter((own) => own !== language)
      for (const id of [...ids, 'default'].filter((own) => subject(own).kind !== 'languages')) {
        const headings = subject(id).kind === 'topic' ? other.flatMap((own) => linesIn(id, own)) : []
        const said = [...onWall(linesIn(id, language)), ...headings.filter(({ part }) => part === 'heading')]
        const left = [...said.map(asDrawn), ...belonging(id, language).map((text) => bare(plainText(text)))]
          .toSorted((a, b) => b.length - a.length)
          .reduce((text, line) => text.replace(line, ''), printed(id, language))
        expect([id, left]).toEqual([id, ''])
      }
    })

    it('for a wall are, but for the label, the lines that reading time counts and that terms are searched in', () => {
      const units = slideUnits(i18n, edition, DAY)
      for (const id of ids) {
        const lines = onWall(linesIn(id, language))
        const texts = lines.map(({ text }) => text)
        // Half of the time is enough for a table of hours, which is read once.
        const load = lines
          .filter(({ part }) => part !== 'label')
          .map(
            ({ part, text }) =>
              readingLoad(text, language.locale.reading.unit) * (ONCE.includes(part) ? 0.5 : 1),
          )
        expect([id, units(subject(id), language.locale.id)]).toEqual([id, load.reduce((a, b) => a + b)])
        const terms = new Set(texts.flatMap((text) => termsIn(text, language.glossary)))
        expect(termsOfSlide(edition, language, { subject: id }, DAY)).toEqual([...terms])
      }
    })

    it('for pages contain all of the words', () => {
      for (const { id } of edition.departments) {
        const { need, body, more } = language.department(id)
        const texts = onPage(linesIn(id, language)).map(({ text }) => text)
        expect(texts).toEqual(expect.arrayContaining([need, ...body, ...more]))
      }
      for (const topic of edition.topics) {
        const { heading, body, more } = language.topic(topic)
        const texts = onPage(linesIn(topic.id, language)).map(({ text }) => text)
        expect(texts).toEqual(expect.arrayContaining([heading, ...body, ...more]))
      }
    })
  },
)

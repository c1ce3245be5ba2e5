import type { Edition } from '../../src/shared/edition/edition.ts'
import type { Fact } from '../../src/shared/edition/fact/fact.ts'
import { ABOUT_IDS, ABOUT_SECTION } from '../../src/shared/edition/subject.ts'
import { BREAK } from '../../src/shared/text/phrase.ts'
import { LONGEST } from '../../src/shared/text/text.ts'

const NAMES = 2
const SENTENCES = 12
const EXPLANATIONS = 6

/** The largest allowed number of everything. Together it is more than a display accepts as one answer. */
export const MOST = { topics: 200, departments: 30, more: 40, terms: 300, forms: 20, desks: 20, tasks: 12 }
/** The part of it that a display still accepts: everything that is on a slide, and less of the rest. */
export const MOST_AT_ONCE = {
  topics: 46,
  departments: 30,
  more: 0,
  terms: 30,
  forms: 10,
  desks: 2,
  tasks: 1,
}

/** An edition with every text at its longest and the given number of everything, under the ids that screens play. */
export function editionAtBounds(
  edition: Edition,
  { topics: topicCount, departments: departmentCount, more, terms, forms, desks, tasks }: typeof MOST,
): Edition {
  const known = knownFrom(edition.sources)
  const topics = filled(endingInTopic(edition), topicCount, (topic, n) => ({
    ...topic,
    id: `topic-${n}`,
    code: 500 + n,
  }))
  const departments = filled(edition.departments, departmentCount, (department, n) => ({
    ...department,
    id: `department-${n}`,
    code: 500 + n,
  })).map((department) => ({
    ...department,
    names: Array.from({ length: NAMES }, () => ({
      sign: '課'.repeat(LONGEST.sign),
      reading: { ...known, value: 'か'.repeat(LONGEST.reading) },
    })),
    desks: Array.from({ length: desks }, (_, n) => ({
      id: `desk-${n}`,
      phone: { ...known, value: PHONE },
      fax: { ...known, value: PHONE },
      email: { ...known, value: 'desk@example.jp' },
    })),
  }))
  const words = edition.locales.map(({ id, tag }) => {
    const said = edition.words[id]
    if (!said) throw new Error(`the edition has no words in ${id}`)
    const text = (longest: number, n = 0) => longestText(tag, longest, n)
    const list = (count: number, longest: number) => Array.from({ length: count }, (_, n) => text(longest, n))
    const topic = {
      heading: text(LONGEST.heading),
      label: text(LONGEST.label),
      body: list(SENTENCES, LONGEST.sentence),
      more: list(more, LONGEST.more),
    }
    const about = ABOUT_IDS.map((own) => ({ section: ABOUT_SECTION, id: own }))
    const sections = Object.fromEntries(
      [...Map.groupBy([...topics, ...about], ({ section }) => section)].map(([section, own]) => [
        section,
        Object.fromEntries(own.map(({ id: ofTopic }) => [ofTopic, topic])),
      ]),
    )
    const department = {
      need: text(LONGEST.need),
      name: text(LONGEST.name),
      said: text(LONGEST.name),
      body: list(tasks, LONGEST.sentence),
      more: list(more, LONGEST.more),
      desks: Object.fromEntries(Array.from({ length: desks }, (_, n) => [`desk-${n}`, text(LONGEST.name)])),
    }
    const term = (n: number) => ({
      terms: Array.from({ length: forms }, (_, form) => longestTerm(tag, n * forms + form)),
      term: text(LONGEST.term),
      explanation: list(EXPLANATIONS, LONGEST.sentence),
    })
    return [
      id,
      {
        ...said,
        topics: sections,
        sections: Object.fromEntries(edition.sections.map((own) => [own.id, text(LONGEST.heading)])),
        departments: Object.fromEntries(departments.map((own) => [own.id, department])),
        groups: Object.fromEntries(edition.groups.map((group) => [group.id, text(LONGEST.heading)])),
        unknown: Object.fromEntries(Object.keys(said.unknown).map((own) => [own, text(LONGEST.question)])),
        glossary: Object.fromEntries(Array.from({ length: terms }, (_, n) => [`term-${n}`, term(n)])),
      },
    ]
  })
  return { ...edition, topics, departments, words: Object.fromEntries(words) }
}

const PHONE = '000-000-0000'

/** What is known of a fact that may be shown. */
function knownFrom(sources: Edition['sources']): Pick<Fact<string>, 'confidence' | 'risk' | 'sources'> {
  const official = Object.entries(sources).filter(([, { kind }]) => kind === 'official')
  return { confidence: 'confirmed', risk: 'low', sources: official.slice(0, 1).map(([key]) => key) }
}

/** Moves the plan's topics to the end, because `filled` repeats the last one. */
function endingInTopic({ topics }: Edition): Edition['topics'] {
  const isOwn = ({ section }: Edition['topics'][number]) =>
    ['office', 'building', 'languages'].includes(section)
  return [...topics.filter(isOwn), ...topics.filter((topic) => !isOwn(topic))]
}

/** Repeats the last kind until the number is reached. */
function filled<T>(entries: readonly T[], count: number, more: (entry: T, n: number) => T): T[] {
  const last = entries.at(-1)
  if (last === undefined) throw new Error('the list is empty, so it has no entry to repeat')
  return [...entries, ...Array.from({ length: count - entries.length }, (_, n) => more(last, n))]
}

/** A text of a language at its longest, with as many readings and phrases as fit. No two texts are alike. */
function longestText(tag: string, longest: number, n = 0): string {
  const begins = String(n)
  const unit = tag === 'ja' ? `｜日《ひ》${BREAK}` : 'word '
  const room = longest - begins.length
  const whole = unit.repeat(Math.floor(room / unit.length))
  const text = begins + whole
  const rest = (tag === 'ja' ? 'あ' : 'a').repeat(longest - text.length)
  return rest === '' ? `${text.slice(0, -1)}${tag === 'ja' ? 'あ' : 'a'}` : text + rest
}

function longestTerm(tag: string, n: number): string {
  const unit = tag === 'ja' ? '日' : 'word '
  return `${unit.repeat(LONGEST.term)}`.slice(0, LONGEST.term - 5).trimEnd() + String(10_000 + n)
}

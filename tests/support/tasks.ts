import type { Language } from '../../src/lines/i18n/i18n.ts'
import { type Line, onPage, type Part, textsOf } from '../../src/lines/line.ts'
import { openingText } from '../../src/lines/opening-text.ts'
import { reasonsOf } from '../../src/lines/reasons.ts'
import { linesOf } from '../../src/lines/subject/subject-lines.ts'
import type { Edition } from '../../src/shared/edition/edition.ts'
import { shown } from '../../src/shared/edition/fact/fact.ts'
import { openNow } from '../../src/shared/edition/office/open-now.ts'
import { subjectOf } from '../../src/shared/edition/subject.ts'
import { localTime } from '../../src/shared/time/day.ts'

// What visitors come with, in the words of their own heads, and what answers it, derived from the edition.

/** What a visitor wants to know: where to go, whom to call, or something of the office itself. */
type Sought = 'place' | 'phone' | 'interpreting' | 'opening' | 'main number'

export interface Task {
  readonly id: string
  readonly question: string
  /** The need that it is about, or a department where an office states no needs. */
  readonly about?: string
  readonly seeks: Sought
}

/** The questions about needs. An office has those whose need it states. */
const QUESTIONS: Readonly<Record<string, readonly [question: string, seeks?: 'phone']>> = {
  moving: ['Where do I report that I have moved here?'],
  'family-register': ['We got married. Where do we register it?'],
  certificates: ['Where do I get a tax certificate?'],
  'my-number-card': ['I have lost my My Number card. Where do I go?'],
  'health-insurance': ['Which number do I call about my health insurance?', 'phone'],
  pension: ['Can I pay less into the pension? Who knows?'],
  taxes: ['I do not understand my tax bill. Who explains it?'],
  'pregnancy-and-babies': ['Where do I get the maternity handbook?'],
  'children-and-nurseries': ['We need a place in a nursery. Who helps?'],
  school: ['How does my child change school?'],
  'older-people': ['My mother needs care. Who advises us?'],
  disability: ['Where do people with a disability get advice?'],
  'money-trouble': ['I have no money left. Who helps me?'],
  'vaccination-and-checks': ['Where do I ask about a vaccination?'],
  'pets-bees-food': ['There is a wasps’ nest at my window. Who removes it?'],
  'roads-parks-rivers': ['The road is broken. Whom do I tell?'],
  rubbish: ['When is rubbish collected?'],
  'preparing-for-disasters': ['Where do I get the hazard map?'],
  opinions: ['I want to tell the office my opinion. Where?'],
  'the-plan': ['Where can I read the plan of the ward?'],
  'my-language': ['Which number do I call for help in my language?', 'phone'],
  'sign-language-and-writing': ['I cannot hear. Can I talk in writing?'],
  'toilets-and-lifts': ['Where is the toilet?'],
}

/** The language in which a visitor who reads none of the screen's asks for help. */
const VISITORS_OWN = 'vi'

/** The tasks at an office, one about everything that people come for there. */
export function tasksOf(edition: Edition, language: Language): Task[] {
  const { office, sources } = edition
  const spoken = shown(office.languages.spoken, sources)?.value ?? []
  const hasOwn = spoken.some(({ tag }) => tag === VISITORS_OWN)
  const about = reasonsOf(edition, language).map(({ id }): Task => {
    const [question = `Where do I go about ${id}?`, seeks = 'place'] = QUESTIONS[id] ?? []
    return { id, question, about: id, seeks }
  })
  return [
    ...about,
    ...(hasOwn
      ? [{ id: 'interpreting', question: 'Who speaks Vietnamese?', seeks: 'interpreting' as const }]
      : []),
    { id: 'opening', question: 'Is the office open now, and until when?', seeks: 'opening' },
    ...(shown(office.phone, sources)
      ? [{ id: 'main-number', question: 'What is the number of the office?', seeks: 'main number' as const }]
      : []),
  ]
}

/** What a visitor must have read at the end, in the order of importance. Every text is of the edition. */
export function answerOf(edition: Edition, language: Language, task: Task, now: number): string[] {
  const { office, sources } = edition
  switch (task.seeks) {
    case 'place':
      return placeOf(linesAbout(edition, language, task, now))
    case 'phone':
      return [...textsOf(linesAbout(edition, language, task, now), 'heading', 'phone').slice(0, 2)]
    case 'interpreting': {
      const spoken = shown(office.languages.spoken, sources)?.value ?? []
      const own = spoken.find(({ tag }) => tag === VISITORS_OWN)?.name ?? ''
      return [own, shown(office.languages.phone, sources)?.value ?? '']
    }
    case 'opening': {
      const said = openingText(language, openNow(edition, now).opening)
      return said === undefined ? [] : [said]
    }
    case 'main number':
      return [shown(office.phone, sources)?.value ?? '']
  }
}

function linesAbout(edition: Edition, language: Language, { id, about = '' }: Task, now: number): Line[] {
  const subject = subjectOf(edition, about)
  if (!subject) throw new Error(`${id}: no subject ${about}`)
  const { day } = localTime(now, edition.office.timeZone)
  return onPage(linesOf(edition, language, subject, day))
}

const WHERE: readonly Part[] = ['floor', 'counter', 'help']

/** Who deals with it and where that is, or whom to ask where nothing of it is known. */
function placeOf(lines: readonly Line[]): string[] {
  const [heading = ''] = textsOf(lines, 'heading')
  const department = lines.findIndex(({ part }) => part === 'department')
  const after = lines.slice(department + 1)
  const next = after.findIndex(({ part }) => part === 'department')
  const own = next < 0 ? after : after.slice(0, next)
  const where = textsOf(own, ...WHERE)
  if (department >= 0) return [heading, lines[department]?.text ?? '', ...where]
  return [heading, ...(where.length > 0 ? where : textsOf(lines, 'facility', 'ask').slice(0, 1))]
}

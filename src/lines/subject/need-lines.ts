import type { Edition } from '../../shared/edition/edition.ts'
import { shown } from '../../shared/edition/fact/fact.ts'
import type { Need } from '../../shared/edition/need.ts'
import { facilityLines } from '../facts/building-facts.ts'
import { type NeedDepartment, needFacts } from '../facts/need-facts.ts'
import type { Language } from '../i18n/i18n.ts'
import { type Line, part } from '../line.ts'
import type { WithCrowding } from './crowding-lines.ts'
import { rowLines } from './hours-lines.ts'
import { mainPhone } from './office-lines.ts'

/**
 * The texts of a need in one language: what is done for it, where, and what to ask. The number of the office itself is
 * always there: somebody answers it, whatever the need is.
 */
export function needLines(edition: Edition & WithCrowding, language: Language, need: Need): Line[] {
  const { heading, body, ask } = language.need(need.id)
  const { departments, facilities } = needFacts(edition, language, need)
  const phone = mainPhone(edition)
  return [
    ...part('heading', heading),
    ...departments.flatMap((department) => placeLines(edition, language, department)),
    ...part('body', body),
    // The number is what the sentence before it speaks of.
    ...centreLines(edition, language, need),
    ...facilities.flatMap(facilityLines),
    ...part('ask', ask),
    ...part('phone', phone),
    ...part('phoneName', phone && language.t('fact.mainPhone')),
  ]
}

/** The number of the consultation centre, for a need whose topic it is. */
function centreLines(edition: Edition, language: Language, { topics }: Need): Line[] {
  const topic = edition.topics.find(({ id, section }) => section === 'languages' && topics.includes(id))
  const phone = topic && shown(edition.office.languages.phone, edition.sources)?.value
  return [...part('phone', phone), ...part('phoneName', phone && topic && language.topic(topic).body[0])]
}

function placeLines(
  edition: WithCrowding,
  language: Language,
  { department, name, facts, asOf, help }: NeedDepartment,
): Line[] {
  const { floor, counter, placeAsOf, desks, hours } = facts
  return [
    ...part('department', name),
    ...part('departmentAsOf', asOf === placeAsOf ? undefined : asOf),
    ...part('crowding', edition.crowding?.say(language, department.id), 'page'),
    ...part('floor', floor?.text),
    ...part('counter', counter?.text),
    ...part('placeAsOf', placeAsOf),
    ...part('help', help),
    ...desks.flatMap(({ name: desk, phone }) => [
      ...part('phone', phone?.text),
      ...part('phoneName', phone && desk),
      ...part('phoneAsOf', phone?.asOf),
    ]),
    ...rowLines(hours),
    ...part('timesAsOf', hours.at(-1)?.asOf),
  ]
}

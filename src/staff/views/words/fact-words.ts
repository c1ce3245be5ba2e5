import type { Edition } from '../../../shared/edition/edition.ts'
import type { Hours } from '../../../shared/edition/office/office.ts'
import { weekdaySpans } from '../../../shared/time/opening.ts'
import { at, type Path } from '../../draft/path.ts'
import { plain } from '../../draft/subjects.ts'
import { aboutOf, valueFieldsOf } from '../../draft/value-fields.ts'
import { filled, textOf, texts } from '../../texts.ts'

/** What a fact is called, with the desk or the sign that it is of. */
export function factName(edition: Edition, path: Path): string {
  const words = edition.words[edition.locales[0]?.id ?? '']
  const about = aboutOf(path)
  const what = textOf(texts.about, about) ?? about
  if (path[0] === 'office' && path[1] === 'others') return texts.about.answer
  if (path[0] === 'office' && path[1] === 'building') return texts.about.finding
  if (path[0] !== 'departments') return what
  const department = edition.departments[Number(path[1])]
  const inside = at(edition, path.slice(0, 4)) as { id?: string; sign?: string } | undefined
  if (path[2] === 'desks') {
    const desk = words?.departments[department?.id ?? '']?.desks[inside?.id ?? '']
    return filled(texts.facts.named, { what, name: plain(desk ?? inside?.id ?? '') })
  }
  if (path[2] === 'names') return filled(texts.facts.named, { what, name: inside?.sign ?? '' })
  return what
}

/** The value of a fact as a clerk reads it. */
export function sayValue(edition: Edition, path: Path, value: unknown): string {
  if (value === null || value === undefined) return texts.facts.noValue
  const words = edition.words[edition.locales[0]?.id ?? '']
  const about = aboutOf(path)
  if (about === 'hours' && typeof value === 'object') return sayHours(value as Hours)
  if (about === 'spoken') return (value as { name: string }[]).map(({ name }) => name).join('・')
  if (about === 'saturday') return plain(words?.hours.kinds[String(value)] ?? String(value))
  if (about === 'departments') return signsOf(edition, String(value))
  if (typeof value !== 'object') return String(value)
  const parts = valueFieldsOf(path).flatMap(({ name }) => {
    const part = (value as Record<string, unknown>)[name]
    return part === undefined
      ? []
      : [filled(texts.facts.part, { part: textOf(texts.about, name) ?? name, value: String(part) })]
  })
  return parts.join('、') || texts.facts.inWords
}

function signsOf(edition: Edition, id: string): string {
  const department = edition.departments.find((own) => own.id === id)
  return department?.names.map(({ sign }) => sign).join('・') ?? id
}

/** Hours of a draft may not be whole yet. */
function sayHours(hours: Hours): string {
  const { saturday } = hours
  const weeks = [saturday?.weeks ?? []].flat().join('・')
  return [
    ...weekdaySpans(hours).map(({ weekdays, from, until }) =>
      filled(texts.facts.weekdays, {
        days: weekdays.map((number) => texts.facts.weekdayNames[number - 1] ?? '').join('・'),
        from,
        until,
      }),
    ),
    ...(saturday ? [filled(texts.facts.saturdays, { ...saturday, weeks })] : []),
  ].join('、')
}

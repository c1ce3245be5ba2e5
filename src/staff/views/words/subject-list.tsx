import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Edition } from '../../../shared/edition/edition.ts'
import { isAnswered, isReference } from '../../../shared/edition/fact/unchecked.ts'
import { factAt } from '../../draft/answers.ts'
import { at } from '../../draft/path.ts'
import { type Editable, plain } from '../../draft/subjects.ts'
import { filled, textOf, texts } from '../../texts.ts'

interface Props {
  readonly edition: Edition
  readonly subjects: readonly Editable[]
  /** The ids of those that differ from what is published. */
  readonly changed: ReadonlySet<string>
  readonly chosen: Editable | undefined
  readonly onChoose: (subject: Editable) => void
}

/** All subjects by their groups, with a search, and with those that the office still has to answer for. */
export function SubjectList({ edition, subjects, changed, chosen, onChoose }: Props): JSX.Element {
  const [query, setQuery] = useState('')
  const [onlyOpen, setOnlyOpen] = useState(false)
  const open = new Map(subjects.map((subject) => [subject.id, openFacts(edition, subject)]))
  const found = subjects.filter(
    (subject) => isFound(edition, subject, query) && (!onlyOpen || (open.get(subject.id) ?? 0) > 0),
  )
  const groups = [...Map.groupBy(found, ({ group }) => group)]
  return (
    <nav class="subjects" aria-label={texts.words.subjects}>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault()
          const [first] = found
          if (first) onChoose(first)
        }}
      >
        <label for="find">{texts.words.find}</label>
        <input
          id="find"
          type="search"
          value={query}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
        <label class="check">
          <input
            type="checkbox"
            checked={onlyOpen}
            onChange={({ currentTarget }) => setOnlyOpen(currentTarget.checked)}
          />
          {texts.words.onlyOpen}
        </label>
      </form>
      <p class="visually-hidden" role="status">
        {query === '' ? '' : filled(texts.words.found, { count: found.length })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by keyboard */}
      <div class="subjects-scroll" tabIndex={0} role="region" aria-label={texts.words.subjects}>
        {groups.map(([group, entries]) => (
          <section key={group}>
            <h2>{groupName(edition, group)}</h2>
            <ul>
              {entries.map((subject) => (
                <li key={subject.id}>
                  <button
                    type="button"
                    aria-current={subject.id === chosen?.id ? 'true' : undefined}
                    onClick={() => onChoose(subject)}
                  >
                    <span>{subject.name}</span>
                    {changed.has(subject.id) && <span class="tag changed">{texts.words.changed}</span>}
                    {(open.get(subject.id) ?? 0) > 0 && (
                      <span class="tag open">
                        {filled(texts.words.open, { count: open.get(subject.id) ?? 0 })}
                      </span>
                    )}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </nav>
  )
}

/** The name of a group: of the app, or that of a section of the plan. */
export function groupName(edition: Edition, group: string): string {
  const [kind = '', section = ''] = group.split('/')
  const own = textOf(texts.groups, kind === 'topics' ? section : kind)
  return own ?? plain(edition.words[edition.locales[0]?.id ?? '']?.sections[section] ?? group)
}

/** How many facts of a subject the office still has to state itself. Readings from dictionaries are no questions. */
function openFacts(edition: Edition, { facts }: Editable): number {
  return facts.filter((path) => {
    const fact = factAt(edition, path)
    return !isAnswered(fact, edition.sources) && !isReference(fact, edition.sources)
  }).length
}

/** By its name, its id, or anything that it says or states: a phone number leads to its desk. */
export function isFound(edition: Edition, { name, words, facts, id }: Editable, query: string): boolean {
  const wanted = folded(query)
  if (wanted === '' || folded(name + id).includes(wanted)) return true
  const said = edition.locales.map((locale) => at(edition.words[locale.id], words))
  const stated = facts.map((path) => factAt(edition, path).value)
  return folded(plain(JSON.stringify([said, stated]))).includes(wanted)
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s/g, '')

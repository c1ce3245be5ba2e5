import type { ComponentChildren, JSX } from 'preact'
import { asOf } from '../../../lines/dates.ts'
import type { Language } from '../../../lines/i18n/i18n.ts'
import { type Fact, type Sources, shown } from '../../../shared/edition/fact/fact.ts'
import { Text } from '../../parts/text/text.tsx'

/** A fact and its name. `age` is how old it is, if the reader must know. An address can lead to the row by its `id`. */
export function FactRow({
  id,
  name,
  age,
  children,
}: {
  id?: string | undefined
  name: string
  age?: string | undefined
  children: ComponentChildren
}): JSX.Element {
  return (
    <div class="fact" id={id}>
      <dt>
        <Text of={name} />
      </dt>
      <dd>
        {children}
        <Age of={age} />
      </dd>
    </div>
  )
}

/** How old a fact is, after the fact itself; nothing if the reader need not know. */
export function Age({ of }: { of: string | undefined }): JSX.Element | null {
  if (of === undefined) return null
  return (
    <span class="age">
      {' '}
      （<Text of={of} />）
    </span>
  )
}

/** Draws a fact that may be shown, with its age if that matters; nothing otherwise. */
export function showFact<T>(
  fact: Fact<T>,
  sources: Sources,
  language: Language,
  name: string,
  draw: (value: T) => ComponentChildren,
): JSX.Element | null {
  const known = shown(fact, sources)
  if (!known) return null
  return (
    <FactRow name={name} age={asOf(language, known.asOf)}>
      {draw(known.value)}
    </FactRow>
  )
}

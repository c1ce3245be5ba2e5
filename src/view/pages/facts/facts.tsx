import type { ComponentChildren, JSX } from 'preact'
import { asOf } from '../../../lines/dates.ts'
import type { Language } from '../../../lines/i18n.ts'
import { type Fact, type Sources, shown } from '../../../shared/edition/fact.ts'
import { Text } from '../../parts/text/text.tsx'

/** A fact and its name. `age` is how old it is, if the reader must know. */
export function FactRow({
  name,
  age,
  children,
}: {
  name: string
  age?: string | undefined
  children: ComponentChildren
}): JSX.Element {
  return (
    <div class="fact">
      <dt>
        <Text of={name} />
      </dt>
      <dd>
        {children}
        {age !== undefined && (
          <span class="age">
            {' '}
            （<Text of={age} />）
          </span>
        )}
      </dd>
    </div>
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

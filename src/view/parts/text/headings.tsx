import type { ComponentChildren, JSX } from 'preact'
import { langOf } from './lang.ts'
import { type Said, slowest } from './once.ts'
import { Text } from './text.tsx'

interface Props {
  readonly said: readonly Said[]
  /** The locales of the slide. */
  readonly current: readonly string[]
  /** How the first one is pronounced. */
  readonly note?: readonly Said[]
  readonly children?: ComponentChildren
}

/**
 * The heading in every language at every moment, so that no reader waits to learn what a slide is about: one heading,
 * whose parts are the languages. Those of the slide are the largest. If there is little room, the headings take a page
 * like any other block.
 */
export function Headings({ said, current, note = [], children }: Props): JSX.Element {
  const isCurrent = ({ speaksFor }: Said) => speaksFor.some((id) => current.includes(id))
  const first = said.filter(isCurrent)
  const others = said.filter((other) => !isCurrent(other))
  const parts = [...first.slice(0, 1), ...note, ...first.slice(1), ...others]
  return (
    <div class="headings block" data-load={Math.round(slowest(said.filter(isCurrent)))}>
      <h1>
        {parts.map((each) => (
          <span
            key={each.text}
            class={isCurrent(each) && !note.includes(each) ? 'heading' : 'heading-other'}
            {...langOf(each.language.locale)}
          >
            <Text of={each.text} />
          </span>
        ))}
      </h1>
      {children}
    </div>
  )
}

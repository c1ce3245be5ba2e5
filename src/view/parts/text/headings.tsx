import type { ComponentChildren, JSX } from 'preact'
import { Pictogram } from '../pictogram.tsx'
import { langOf } from './lang.ts'
import { type Said, slowest } from './once.ts'
import { Text } from './text.tsx'

interface Props {
  readonly said: readonly Said[]
  /** The locales of the slide. */
  readonly current: readonly string[]
  /** Gives a name in a language. */
  readonly note?: readonly Said[]
  readonly pictogram?: string
  readonly children?: ComponentChildren
}

/**
 * The heading in every language at every moment, so that no reader waits to learn what a slide is about. The
 * languages of the slide are the largest. If there is little room, the headings take a page like any other block.
 */
export function Headings({ said, current, note = [], pictogram, children }: Props): JSX.Element {
  const isCurrent = ({ speaksFor }: Said) => speaksFor.some((id) => current.includes(id))
  return (
    <div class="headings block" data-load={Math.round(slowest(said.filter(isCurrent)))}>
      {pictogram !== undefined && <Pictogram name={pictogram} class="heading-pictogram" />}
      {said.filter(isCurrent).map(({ language, text }) => (
        <h1 key={text} class="heading" {...langOf(language.locale)}>
          <Text of={text} />
        </h1>
      ))}
      {[...said.filter((heading) => !isCurrent(heading)), ...note].map(({ language, text }) => (
        <div key={text} class="heading-other" {...langOf(language.locale)}>
          <Text of={text} />
        </div>
      ))}
      {children}
    </div>
  )
}

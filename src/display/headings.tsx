import type { JSX } from 'preact'
import { langOf } from './lang.ts'
import type { Said } from './once.ts'
import { Text } from './text.tsx'

/**
 * The heading in every language at every moment, so that nobody waits to learn what a slide is about. The
 * languages of the slide are the largest.
 */
export function Headings({ said, current }: { said: readonly Said[]; current: readonly string[] }): JSX.Element {
  const isCurrent = ({ speaksFor }: Said) => speaksFor.some((id) => current.includes(id))
  return (
    <div class="headings">
      {said.filter(isCurrent).map(({ language, text }) => (
        <h1 key={text} class="heading" {...langOf(language.locale)}>
          <Text of={text} />
        </h1>
      ))}
      {said
        .filter((heading) => !isCurrent(heading))
        .map(({ language, text }) => (
          <p key={text} class="heading-other" {...langOf(language.locale)}>
            <Text of={text} />
          </p>
        ))}
    </div>
  )
}

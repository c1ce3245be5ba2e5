import type { JSX } from 'preact'
import { Block } from './block.tsx'
import { langOf } from './lang.ts'
import { type Said, slowest } from './once.ts'
import { Text } from './text.tsx'

/** One thing said in every language, a line each, never parted by a page. */
export function Lines({ said }: { said: readonly Said[] }): JSX.Element | null {
  if (said.length === 0) return null
  return (
    <Block class="lines" load={slowest(said)}>
      {said.map(({ language, text }) => (
        <p key={text} {...langOf(language.locale)}>
          <Text of={text} />
        </p>
      ))}
    </Block>
  )
}

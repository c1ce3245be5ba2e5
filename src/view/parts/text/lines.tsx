import type { JSX } from 'preact'
import { Block } from './block.tsx'
import { langOf } from './lang.ts'
import { type Said, slowest } from './once.ts'
import { Text } from './text.tsx'

/** The same text in every language, one line each. Pages never separate the lines. */
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

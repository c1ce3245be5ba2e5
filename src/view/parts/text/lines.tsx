import type { JSX } from 'preact'
import { Block } from './block.tsx'
import { EachLanguage } from './each-language.tsx'
import { type Said, slowest } from './once.ts'

/** The same text in every language, one line each. Pages never separate the lines. */
export function Lines({ said }: { said: readonly Said[] }): JSX.Element | null {
  if (said.length === 0) return null
  return (
    <Block class="lines" load={slowest(said)}>
      <EachLanguage said={said} as="p" />
    </Block>
  )
}

import type { JSX } from 'preact'
import { Text } from '../parts/text.tsx'

/** At the size of the text: of which year it speaks, and that things may have changed. */
export function Caveat({ text }: { text: string | undefined }): JSX.Element | null {
  if (text === undefined) return null
  return (
    <p class="remark">
      <Text of={text} />
    </p>
  )
}

import type { JSX } from 'preact'
import { Text } from '../../parts/text/text.tsx'

/** The year of the plan, or that things may have changed, at the size of the text. */
export function Caveat({ text }: { text: string | undefined }): JSX.Element | null {
  if (text === undefined) return null
  return (
    <p class="remark">
      <Text of={text} />
    </p>
  )
}

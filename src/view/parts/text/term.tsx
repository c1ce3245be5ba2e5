import type { JSX } from 'preact'
import { isJapanese } from '../../../shared/text/japanese.ts'
import { Text } from './text.tsx'

/** A term by itself. `SNS` is Latin even if everything around it is Japanese (WCAG 3.1.2). */
export function Term({ of }: { of: string }): JSX.Element {
  if (isJapanese(of)) return <Text of={of} />
  return (
    <span lang="en">
      <Text of={of} />
    </span>
  )
}

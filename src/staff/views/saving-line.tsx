import type { JSX } from 'preact'
import type { Saving } from '../draft/saver.ts'
import { texts } from '../texts.ts'

/** Whether what was written is safe, for eyes and ears. */
export function SavingLine({ saving, isDraft }: { saving: Saving; isDraft: boolean }): JSX.Element {
  const name = saving.kind === 'saved' && !isDraft ? 'none' : saving.kind
  return (
    <p class="saving" role="status" data-saving={name}>
      {texts.saving[name]}
    </p>
  )
}

import type { JSX } from 'preact'
import { InOffice } from '../parts/office-context.ts'
import type { OfficeView } from '../parts/office-view.ts'
import type { CodeOf } from '../parts/qr-code.tsx'
import { type ScreenProps, ScreenView } from './screen-view.tsx'

interface Props extends ScreenProps {
  readonly office: OfficeView
  readonly codeOf: CodeOf
}

/**
 * A screen with everything that its parts need. Server, first picture and every later one have this same root: under
 * another root Preact would throw all elements away and make them anew when a screen begins to play.
 */
export function ScreenRoot({ office, codeOf, ...view }: Props): JSX.Element {
  return (
    <InOffice office={office} codeOf={codeOf}>
      <ScreenView {...view} />
    </InOffice>
  )
}

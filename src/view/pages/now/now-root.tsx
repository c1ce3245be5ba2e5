import type { JSX } from 'preact'
import type { I18n } from '../../../lines/i18n/i18n.ts'
import type { Edition } from '../../../shared/edition/edition.ts'
import type { Day } from '../../../shared/time/day.ts'
import { InOffice } from '../../parts/office-context.ts'
import type { NowBoot } from './now-boot.ts'
import { type NowProps, NowView } from './now-view.tsx'

interface Props extends Omit<NowProps, 'locale' | 'screen'> {
  readonly boot: Pick<NowBoot, 'locale' | 'screen' | 'origin' | 'pictograms'>
  readonly edition: Edition
  readonly i18n: I18n
  readonly day: Day
}

/** The part of the page that a phone draws itself, with everything that it needs. */
export function NowRoot({ boot, edition, i18n, day, ...view }: Props): JSX.Element {
  const { locale, screen, origin, pictograms } = boot
  return (
    <InOffice office={{ edition, i18n, day, origin, pictograms }}>
      <NowView locale={locale} screen={screen.id} {...view} />
    </InOffice>
  )
}

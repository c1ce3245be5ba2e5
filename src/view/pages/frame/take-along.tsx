import type { JSX } from 'preact'
import { type Place, printedAddress, shortPath } from '../../../shared/edition/address.ts'
import { plainText } from '../../../shared/text/ruby.ts'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { Pictogram } from '../../parts/pictogram.tsx'
import { QrCode } from '../../parts/qr-code.tsx'
import { Text } from '../../parts/text/text.tsx'

interface Props {
  readonly locale: string
  readonly place: Place
  /** What the page is about. */
  readonly heading: string
}

/**
 * Ways to take a page along. The script of pages shows the buttons (`src/phone/take-along.ts`): without one they could
 * not work. On paper there is the short address instead, and its code.
 */
export function TakeAlong({ locale, place, heading }: Props): JSX.Element {
  const { edition, origin } = useOffice()
  const { t } = useLanguage(locale)
  const address = `${origin}${shortPath(edition, place)}`
  const printed = printedAddress(address)
  return (
    <>
      <div class="take-along" hidden>
        {(['share', 'print'] as const).map((press) => (
          <button key={press} type="button" data-press={press}>
            <Pictogram name={press} />
            <span>
              <Text of={t(`page.${press}`)} />
            </span>
          </button>
        ))}
        <p role="status" />
        <span hidden data-text="copied">
          <Text of={t('page.copied')} />
        </span>
      </div>
      <div class="on-paper" hidden>
        <QrCode address={address} name={plainText(t('qr.name', { heading, address: printed }))} />
        <p class="address">{printed}</p>
      </div>
    </>
  )
}

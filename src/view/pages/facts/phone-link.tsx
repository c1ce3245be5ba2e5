import type { JSX } from 'preact'
import { digitByDigit } from '../../../shared/text/digits.ts'
import { plainText } from '../../../shared/text/ruby.ts'
import { useLanguage } from '../../parts/office-context.ts'
import { Pictogram } from '../../parts/pictogram.tsx'

/** A number to press. Its accessible name tells whom it calls, and the number digit by digit. */
export function PhoneLink({
  locale,
  phone,
  name,
}: {
  locale: string
  phone: string
  name: string
}): JSX.Element {
  const language = useLanguage(locale)
  return (
    <a class="phone" href={`tel:${phone.replaceAll('-', '')}`}>
      <Pictogram name="call" />
      <span class="digits" aria-hidden="true">
        {phone}
      </span>
      <span class="visually-hidden">
        {plainText(language.t('page.call', { name, phone: digitByDigit(phone) }))}
      </span>
    </a>
  )
}

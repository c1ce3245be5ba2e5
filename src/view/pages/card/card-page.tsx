import type { JSX } from 'preact'
import type { Card } from '../../../shared/edition/card.ts'
import { useLanguage } from '../../parts/office-context.ts'
import { Text } from '../../parts/text/text.tsx'
import { PageView } from '../frame/page-view.tsx'
import { CardForm } from './card-form.tsx'
import { CardSheet } from './card-sheet.tsx'

/**
 * A card to show at a counter: what the visitor came for, and how they want to talk. Without a script the server draws
 * it from the address. With one (`src/phone/card.ts`) the page does, and nothing chosen leaves the device.
 */
export function CardPage({ locale, card }: { locale: string; card: Card }): JSX.Element {
  const language = useLanguage(locale)
  return (
    <PageView locale={locale} place={{ kind: 'card', card }}>
      <h1>
        <Text of={language.t('card.heading')} />
      </h1>
      <CardForm locale={locale} card={card} />
      <CardSheet locale={locale} card={card} />
    </PageView>
  )
}

import type { JSX } from 'preact'
import type { Card } from '../../../shared/edition/card.ts'
import { cardChoices } from '../../../shared/edition/card-choices.ts'
import { sentencesFor, sentencesOn } from '../../../shared/edition/card-sentences.ts'
import { plainText } from '../../../shared/text/ruby.ts'
import { CardSentence } from '../../parts/card-sentence.tsx'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { Pictogram } from '../../parts/pictogram.tsx'
import { Text } from '../../parts/text/text.tsx'

/** Where a form without a script leads to on the page. */
export const SHEET_ID = 'card'

/**
 * The card: each sentence in the language of the office, large enough to be read across a counter, and in the reader's
 * own. All that it could say is there, hidden, so that a script only has to show what is chosen.
 */
export function CardSheet({ locale, card }: { locale: string; card: Card }): JSX.Element {
  const { edition } = useOffice()
  const { t } = useLanguage(locale)
  const said = sentencesOn(card)
  return (
    <section
      id={SHEET_ID}
      class="card"
      tabIndex={-1}
      aria-label={plainText(t('card.heading'))}
      hidden={said.length === 0}
    >
      <ul>
        {sentencesFor(cardChoices(edition)).map((sentence) => (
          <li
            key={`${sentence.name} ${sentence.value}`}
            data-name={sentence.name}
            data-value={sentence.value}
            hidden={!said.some(({ name, value }) => name === sentence.name && value === sentence.value)}
          >
            <CardSentence locale={locale} of={sentence} />
          </li>
        ))}
      </ul>
      <p class="card-help">
        <Text of={t('card.show')} />
      </p>
      {/* The script of pages shows the button. There is none to share: nobody else is to have what is chosen. */}
      <div class="take-along" hidden>
        <button type="button" data-press="print">
          <Pictogram name="print" />
          <span>
            <Text of={t('page.print')} />
          </span>
        </button>
      </div>
    </section>
  )
}

import type { JSX } from 'preact'
import { cardText } from '../../lines/card-text.ts'
import type { CardSentence as Sentence } from '../../shared/edition/card.ts'
import type { Edition } from '../../shared/edition/edition.ts'
import { subjectOf } from '../../shared/edition/subject.ts'
import { useLanguage, useOffice } from './office-context.ts'
import { Pictogram } from './pictogram.tsx'
import { EachLanguage } from './text/each-language.tsx'
import { sayOnce } from './text/once.ts'
import { WAY_PICTOGRAMS } from './way-pictograms.ts'

/**
 * A sentence of a card to show at a counter, in the language of whoever reads it there and in that of its maker. Words
 * that are the same in both stand once, with the readings of its maker.
 */
export function CardSentence({ locale, of }: { locale: string; of: Sentence }): JSX.Element {
  const { edition, i18n } = useOffice()
  const language = useLanguage(locale)
  // Staff read the office's own language, the first one.
  const [own = language] = i18n.languages
  const both = own === language ? [own] : [own, language]
  const spoken = edition.office.languages.spoken.value ?? []
  return (
    <>
      <Pictogram name={sentencePictogram(edition, of)} class="card-pictogram" />
      <div>
        <EachLanguage said={sayOnce(both, (each) => cardText(edition, each, of))} as="p" />
        {of.name === 'language' && (
          // Whoever asks for the language sees it in its own script, too.
          <p class="language-name" lang={of.value}>
            {spoken.find(({ tag }) => tag === of.value)?.name}
          </p>
        )}
      </div>
    </>
  )
}

/** The pictogram beside a sentence of a card, and of what is pressed to have it there. */
export function sentencePictogram(edition: Edition, { name, value }: Sentence): string {
  switch (name) {
    case 'about':
      return subjectOf(edition, value)?.entry?.pictogram ?? 'info'
    case 'way':
      return WAY_PICTOGRAMS[value]
    case 'language':
      return WAY_PICTOGRAMS.interpreter
  }
}

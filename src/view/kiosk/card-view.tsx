import type { JSX } from 'preact'
import type { Language } from '../../lines/i18n.ts'
import { slideHeading } from '../../lines/slide-heading.ts'
import type { Press } from '../../player/visit.ts'
import { WAYS, type Way } from '../../shared/edition/card.ts'
import { subjectOf } from '../../shared/edition/subject.ts'
import { useLanguage, useOffice } from '../parts/office-context.ts'
import { Pictogram } from '../parts/pictogram.tsx'
import { Block } from '../parts/text/block.tsx'
import { EachLanguage } from '../parts/text/each-language.tsx'
import { Headings } from '../parts/text/headings.tsx'
import { langOf } from '../parts/text/lang.ts'
import { readingMs, sayOnce } from '../parts/text/once.ts'
import { Text } from '../parts/text/text.tsx'
import { WAY_PICTOGRAMS } from '../parts/way-pictograms.ts'
import { Action, Actions } from './actions.tsx'

interface Props {
  readonly locale: string
  /** The subject that they came for, if they have said it. */
  readonly about: string | null
  readonly ways: readonly Way[]
  readonly onPress: (press: Press) => void
}

/**
 * A card to show at a counter: what the visitor came for, and how they want to talk, in the office's language and in
 * theirs. It is on this screen only: nothing of it is stored or sent.
 */
export function CardView({ locale, about, ways, onPress }: Props): JSX.Element {
  const { edition, i18n } = useOffice()
  const language = useLanguage(locale)
  // Staff read the office's own language, the first one.
  const [own = language] = i18n.languages
  const both = own === language ? [own] : [own, language]
  const subject = about === null ? undefined : subjectOf(edition, about)
  const headingOf = (of: Language) => slideHeading(edition, of, { subject: about ?? '' })
  const say = (say: (of: Language) => string) => sayOnce(both, say)
  return (
    <section class="slide card-view" {...langOf(language.locale)}>
      <div class="words">
        <Headings
          said={[{ language, text: language.t('card.heading'), speaksFor: [locale] }]}
          current={[locale]}
        />
        <div class="body">
          {subject && (
            <Block class="card-line" load={readingMs(language, headingOf(language))}>
              <Pictogram name={subject.entry?.pictogram ?? 'info'} class="card-pictogram" />
              <div>
                <EachLanguage said={say(headingOf)} />
              </div>
            </Block>
          )}
          {ways.map((way) => (
            <Block key={way} class="card-line" load={readingMs(language, language.t(`card.${way}`))}>
              <Pictogram name={WAY_PICTOGRAMS[way]} class="card-pictogram" />
              <div>
                <EachLanguage said={say((of) => of.t(`card.${way}`))} />
              </div>
            </Block>
          ))}
        </div>
      </div>
      <div class="card-ways">
        <p>
          <Text of={language.t(ways.length > 0 ? 'card.show' : 'card.choose')} />
        </p>
        <Actions>
          {WAYS.map((way) => (
            <Action
              key={way}
              pictogram={WAY_PICTOGRAMS[way]}
              text={language.t(`card.ways.${way}`)}
              on={ways.includes(way)}
              onPress={() => onPress({ kind: 'way', way })}
            />
          ))}
          <Action
            pictogram="arrow-back"
            text={language.t('needs.back')}
            onPress={() => onPress({ kind: 'close' })}
          />
        </Actions>
      </div>
    </section>
  )
}

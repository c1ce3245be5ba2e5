import type { JSX } from 'preact'
import { cardText } from '../../../lines/card-text.ts'
import { reasonsOf } from '../../../lines/reasons.ts'
import type { CardStep } from '../../../player/opened.ts'
import type { Press } from '../../../player/visit.ts'
import type { Card } from '../../../shared/edition/card.ts'
import { cardChoices } from '../../../shared/edition/card-choices.ts'
import { isChosen, sentencesFor, sentencesOn } from '../../../shared/edition/card-sentences.ts'
import { CardSentence, sentencePictogram } from '../../parts/card-sentence.tsx'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { Block } from '../../parts/text/block.tsx'
import { Headings } from '../../parts/text/headings.tsx'
import { langOf } from '../../parts/text/lang.ts'
import { readingMs } from '../../parts/text/once.ts'
import { Text } from '../../parts/text/text.tsx'
import { Action, Actions, BackAction } from '../actions.tsx'
import { type Tile, TileList } from '../tile-list.tsx'

interface Props {
  readonly locale: string
  readonly card: Card
  readonly step: CardStep
  readonly onPress: (press: Press) => void
}

/**
 * A card to show at a counter: what the visitor came for, and how they want to talk, in the office's language and in
 * theirs. It is on this screen only: nothing of it is stored or sent.
 */
export function CardView(props: Props): JSX.Element {
  switch (props.step) {
    case 'ways':
      return <Ways {...props} />
    case 'about':
      return <Abouts {...props} />
    case 'sheet':
      return <Sheet {...props} />
  }
}

/** The ways to talk, and the languages of interpreters, each in its own script. */
function Ways({ locale, card, onPress }: Props): JSX.Element {
  const { edition } = useOffice()
  const language = useLanguage(locale)
  const { about } = card
  const reason = reasonsOf(edition, language).find(({ id }) => id === about)
  const spoken = edition.office.languages.spoken.value ?? []
  const tiles = sentencesFor({ ...cardChoices(edition), abouts: [] })
    // Languages are not put between the ways.
    .toSorted((a, b) => Number(a.name === 'language') - Number(b.name === 'language'))
    .map(
      (sentence): Tile => ({
        id: `${sentence.name} ${sentence.value}`,
        pictogram: sentencePictogram(edition, sentence),
        text:
          sentence.name === 'way'
            ? language.t(`card.ways.${sentence.value}`)
            : (spoken.find(({ tag }) => tag === sentence.value)?.name ?? ''),
        press: { kind: 'say', sentence },
        on: isChosen(card, sentence),
        ...(sentence.name === 'language' && { names: sentence.value }),
      }),
    )
  return (
    <section class="slide start card-choice card-ways" {...langOf(language.locale)}>
      <div class="words">
        <Headings
          said={[{ language, text: language.t('card.choose'), speaksFor: [locale] }]}
          current={[locale]}
        />
        <TileList locale={locale} tiles={tiles} onPress={onPress} />
      </div>
      <Actions>
        <BackAction language={language} onPress={onPress} />
        <Action
          pictogram={
            about === undefined ? 'apps' : sentencePictogram(edition, { name: 'about', value: about })
          }
          text={reason?.label ?? language.t('needs.kicker')}
          onPress={() => onPress({ kind: 'step', step: 'about' })}
        />
        {sentencesOn(card).length > 0 && (
          <Action
            pictogram="badge"
            text={language.t('card.done')}
            isPrimary={true}
            onPress={() => onPress({ kind: 'step', step: 'sheet' })}
          />
        )}
      </Actions>
    </section>
  )
}

/** What people come for. */
function Abouts({ locale, card, onPress }: Props): JSX.Element {
  const { edition } = useOffice()
  const language = useLanguage(locale)
  const tiles = reasonsOf(edition, language).map(({ id, pictogram, label }): Tile => {
    const sentence = { name: 'about', value: id } as const
    return { id, pictogram, text: label, press: { kind: 'say', sentence }, on: isChosen(card, sentence) }
  })
  return (
    <section class="slide start card-choice" {...langOf(language.locale)}>
      <div class="words">
        <Headings
          said={[{ language, text: language.t('needs.kicker'), speaksFor: [locale] }]}
          current={[locale]}
        />
        <TileList locale={locale} tiles={tiles} onPress={onPress} />
      </div>
      <Actions>
        <BackAction language={language} onPress={onPress} />
      </Actions>
    </section>
  )
}

/** The card itself, for whoever is behind the counter. */
function Sheet({ locale, card, onPress }: Props): JSX.Element {
  const { edition } = useOffice()
  const language = useLanguage(locale)
  return (
    <section class="slide card-view" {...langOf(language.locale)}>
      <div class="words">
        <Headings
          said={[{ language, text: language.t('card.heading'), speaksFor: [locale] }]}
          current={[locale]}
        />
        <div class="body">
          {sentencesOn(card).map((sentence) => (
            <Block
              key={`${sentence.name} ${sentence.value}`}
              class="card-line"
              load={readingMs(language, cardText(edition, language, sentence))}
            >
              <CardSentence locale={locale} of={sentence} />
            </Block>
          ))}
        </div>
      </div>
      <Actions>
        <BackAction language={language} onPress={onPress} />
        <p class="card-show">
          <Text of={language.t('card.show')} />
        </p>
      </Actions>
    </section>
  )
}

import type { JSX } from 'preact'
import type { Press } from '../../../player/visit.ts'
import { shown } from '../../../shared/edition/fact/fact.ts'
import { Figures } from '../../parts/figures.tsx'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { Pictogram } from '../../parts/pictogram.tsx'
import { Block } from '../../parts/text/block.tsx'
import { Headings } from '../../parts/text/headings.tsx'
import { langOf } from '../../parts/text/lang.ts'
import { readingMs } from '../../parts/text/once.ts'
import { Text } from '../../parts/text/text.tsx'
import { Action, Actions, BackAction } from '../actions.tsx'

/** What each button does, in the order of the bar. */
const BUTTONS = [
  ['start', 'apps'],
  ['search', 'search'],
  ['listen', 'volume-up'],
  ['text', 'format-size'],
  ['theme', 'contrast'],
  ['languages', 'translate'],
] as const

interface Props {
  readonly locale: string
  readonly onPress: (press: Press) => void
}

/** How to use the panel, and whom to ask. */
export function HelpView({ locale, onPress }: Props): JSX.Element {
  const { edition } = useOffice()
  const language = useLanguage(locale)
  const phone = shown(edition.office.phone, edition.sources)?.value
  const said = (text: string) => [{ language, text, speaksFor: [locale] }]
  return (
    <section class="slide help-view" {...langOf(language.locale)}>
      <div class="words">
        <Headings said={said(language.t('help.heading'))} current={[locale]} />
        <div class="body">
          {BUTTONS.map(([name, pictogram]) => {
            const text = language.t(`help.${name}`)
            return (
              <Block key={name} class="with-pictogram" load={readingMs(language, text)}>
                <Pictogram name={pictogram} class="ask-pictogram" />
                <p>
                  <Text of={text} />
                </p>
              </Block>
            )
          })}
          <Block class="with-pictogram" load={readingMs(language, language.t('help.staff'))}>
            <Pictogram name="support-agent" class="ask-pictogram" />
            <p>
              <Text of={language.t('help.staff')} />
            </p>
          </Block>
          {phone !== undefined && (
            <Figures
              of={[
                {
                  id: 'phone',
                  pictogram: 'call',
                  said: said(phone),
                  notes: said(language.t('fact.mainPhone')),
                },
              ]}
            />
          )}
        </div>
      </div>
      <Actions>
        <BackAction language={language} onPress={onPress} />
        <Action
          pictogram="touch-app"
          text={language.t('help.explain')}
          onPress={() => onPress({ kind: 'explain' })}
        />
        <Action
          pictogram="badge"
          text={language.t('card.make')}
          onPress={() => onPress({ kind: 'card', about: null })}
        />
        <Action
          pictogram="dictionary"
          text={language.t('glossary')}
          onPress={() => onPress({ kind: 'words' })}
        />
      </Actions>
    </section>
  )
}

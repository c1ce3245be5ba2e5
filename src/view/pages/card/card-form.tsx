import type { ComponentChildren, JSX } from 'preact'
import { reasonsOf } from '../../../lines/reasons.ts'
import { pagePath } from '../../../shared/edition/address.ts'
import type { Card } from '../../../shared/edition/card.ts'
import { cardChoices } from '../../../shared/edition/card-choices.ts'
import { WAYS } from '../../../shared/edition/way.ts'
import { plainText } from '../../../shared/text/ruby.ts'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { Pictogram } from '../../parts/pictogram.tsx'
import { Text } from '../../parts/text/text.tsx'
import { WAY_PICTOGRAMS } from '../../parts/way-pictograms.ts'
import { SHEET_ID } from './card-sheet.tsx'

/** What a card can say, to be chosen. No browser may keep what was chosen. */
export function CardForm({ locale, card }: { locale: string; card: Card }): JSX.Element {
  const { t } = useLanguage(locale)
  return (
    <form
      class="card-form"
      method="get"
      action={`${pagePath(locale, { kind: 'card' })}#${SHEET_ID}`}
      autocomplete="off"
      data-card={SHEET_ID}
    >
      <Abouts locale={locale} chosen={card.about} />
      <fieldset>
        <legend>
          <Text of={t('card.choose')} />
        </legend>
        <ul class="choices">
          {WAYS.map((way) => (
            <Choice key={way} type="checkbox" name="way" value={way} isChosen={card.ways.includes(way)}>
              <Pictogram name={WAY_PICTOGRAMS[way]} />
              <span>
                <Text of={t(`card.ways.${way}`)} />
              </span>
            </Choice>
          ))}
        </ul>
      </fieldset>
      <Languages locale={locale} chosen={card.language} />
      <button type="submit">
        <Text of={t('card.make')} />
      </button>
    </form>
  )
}

/** What people come for. Most readers have come from its page, so the list is closed. */
function Abouts({ locale, chosen }: { locale: string; chosen: string | undefined }): JSX.Element {
  const { edition } = useOffice()
  const language = useLanguage(locale)
  const reasons = reasonsOf(edition, language)
  return (
    <details class="card-abouts" aria-label={plainText(language.t('needs.kicker'))}>
      <summary>
        <Text of={language.t('needs.kicker')} />
        <span class="chosen">
          <Text of={reasons.find(({ id }) => id === chosen)?.label ?? ''} />
        </span>
      </summary>
      <ul class="choices">
        <NoChoice locale={locale} name="about" isChosen={chosen === undefined} />
        {reasons.map(({ id, pictogram, label }) => (
          <Choice key={id} type="radio" name="about" value={id} isChosen={id === chosen}>
            <Pictogram name={pictogram} />
            <span>
              <Text of={label} />
            </span>
          </Choice>
        ))}
      </ul>
    </details>
  )
}

/** The languages of the consultation centre, each in its own script. */
function Languages({ locale, chosen }: { locale: string; chosen: string | undefined }): JSX.Element | null {
  const { edition } = useOffice()
  const { t } = useLanguage(locale)
  const { languages } = cardChoices(edition)
  if (languages.length === 0) return null
  const spoken = edition.office.languages.spoken.value ?? []
  return (
    <fieldset>
      <legend>
        <Text of={t('cardForm.language')} />
      </legend>
      <ul class="choices">
        <NoChoice locale={locale} name="language" isChosen={chosen === undefined} />
        {spoken
          .filter(({ tag }) => languages.includes(tag))
          .map(({ tag, name }) => (
            <Choice key={tag} type="radio" name="language" value={tag} isChosen={tag === chosen}>
              <span class="language-name" lang={tag}>
                {name}
              </span>
            </Choice>
          ))}
      </ul>
    </fieldset>
  )
}

interface NoChoiceProps {
  readonly locale: string
  readonly name: string
  readonly isChosen: boolean
}

function NoChoice({ locale, name, isChosen }: NoChoiceProps): JSX.Element {
  const { t } = useLanguage(locale)
  return (
    <Choice type="radio" name={name} value="" isChosen={isChosen}>
      <span>
        <Text of={t('cardForm.none')} />
      </span>
    </Choice>
  )
}

interface ChoiceProps {
  readonly type: 'checkbox' | 'radio'
  readonly name: string
  readonly value: string
  readonly isChosen: boolean
  readonly children: ComponentChildren
}

function Choice({ type, name, value, isChosen, children }: ChoiceProps): JSX.Element {
  return (
    <li>
      <label>
        <input type={type} name={name} value={value} checked={isChosen} />
        {children}
      </label>
    </li>
  )
}

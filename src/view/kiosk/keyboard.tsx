import { Component, type JSX } from 'preact'
import type { Language } from '../../lines/i18n/i18n.ts'
import { plainText } from '../../shared/text/ruby.ts'
import { Pictogram } from '../parts/pictogram.tsx'
import { langOf } from '../parts/text/lang.ts'
import { Text } from '../parts/text/text.tsx'
import keys from './keys.json'

/**
 * The text with its last kana voiced, half-voiced, small, or as it was: each press of the key for marks gives the next
 * form, は → ば → ぱ → は.
 */
export function turnedLast(text: string): string {
  const last = text.at(-1) ?? ''
  const forms = keys.turns.find((row) => last !== '' && row.includes(last))
  if (!forms) return text
  return text.slice(0, -1) + (forms[(forms.indexOf(last) + 1) % forms.length] ?? last)
}

interface Props {
  readonly language: Language
  readonly typed: string
  readonly onType: (typed: string) => void
}

/** A keyboard of our own: a panel has none, and the system's would cover what was found. */
export class Keyboard extends Component<Props, { readonly isLatin: boolean }> {
  override state = { isLatin: this.props.language.locale.tag !== 'ja' }

  override render(): JSX.Element {
    const { language, typed, onType } = this.props
    const { isLatin } = this.state
    const rows = isLatin ? keys.latin : keys.kana
    const name = (key: 'marks' | 'delete') => plainText(language.t(`keyboard.${key}`))
    const press = (key: string) => onType(key === keys.marks ? turnedLast(typed) : typed + key)
    return (
      <div class="keyboard" role="group" aria-label={plainText(language.t('keyboard.label'))}>
        <div class="keys" lang={isLatin ? 'en' : 'ja'}>
          {rows.map((row) => (
            <div key={row} class="key-row">
              {[...row].map((key, index) =>
                key === ' ' ? (
                  <span key={index} class="key-gap" />
                ) : (
                  <button
                    key={key}
                    type="button"
                    class="control key"
                    // Whoever speaks to a panel says what is written there (WCAG 2.5.3).
                    {...(key === keys.marks && { 'aria-label': `${keys.marksLabel} ${name('marks')}` })}
                    onClick={() => press(key)}
                  >
                    {key === keys.marks ? keys.marksLabel : key}
                  </button>
                ),
              )}
            </div>
          ))}
        </div>
        <div class="key-tools" {...langOf(language.locale)}>
          <button
            type="button"
            class="control key"
            aria-label={name('delete')}
            onClick={() => onType(typed.slice(0, -1))}
          >
            <Pictogram name="backspace" class="control-pictogram" />
          </button>
          <button type="button" class="control key" onClick={() => onType('')}>
            <Text of={language.t('keyboard.clear')} />
          </button>
          <button type="button" class="control key" onClick={() => onType(`${typed} `)}>
            <Text of={language.t('keyboard.space')} />
          </button>
          <button
            type="button"
            class="control key"
            lang={isLatin ? 'ja' : 'en'}
            onClick={() => this.setState({ isLatin: !isLatin })}
          >
            {isLatin ? keys.toKana : keys.toLatin}
          </button>
        </div>
      </div>
    )
  }
}

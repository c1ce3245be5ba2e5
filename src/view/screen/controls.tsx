import type { JSX } from 'preact'
import type { Language } from '../../lines/i18n.ts'
import type { Press, Visit } from '../../player/visit.ts'
import { plainText } from '../../shared/text/ruby.ts'
import { useLanguage, useOffice } from '../parts/office-context.ts'
import { Pictogram } from '../parts/pictogram.tsx'
import { langOf } from '../parts/text/lang.ts'
import { Text } from '../parts/text/text.tsx'

interface Props {
  readonly locale: string
  readonly locales: readonly string[]
  readonly visit: Visit
  readonly onPress: (press: Press) => void
}

/**
 * The rotation control comes first (APG carousel), then back and forward, the list of all topics, the appearance, the
 * languages, and the meaning of words. The name of the rotation control tells what pressing does, so it has no
 * pressed state. While only a pointer or the focus holds the rotation, pressing it means to stop.
 */
export function Controls({ locale, locales, visit, onPress }: Props): JSX.Element {
  const { i18n } = useOffice()
  const language = useLanguage(locale)
  const { player, appearance } = visit
  const opened = visit.opened.kind
  const stopped = player.pausedAt !== null && !player.held
  const toggle = stopped ? 'play' : 'pause'
  const own = { language, onPress }
  return (
    <div class="controls">
      <div
        class="control-group"
        role="group"
        aria-label={plainText(language.t('controls.label'))}
        {...langOf(language.locale)}
      >
        <Control
          key="toggle"
          {...own}
          press={{ kind: toggle }}
          pictogram={stopped ? 'play-arrow' : 'pause'}
        />
        <Control {...own} press={{ kind: 'previous' }} pictogram="arrow-back" turns={true} />
        <Control {...own} press={{ kind: 'next' }} pictogram="arrow-forward" turns={true} />
        <Control {...own} press={{ kind: 'topics' }} pictogram="list" expanded={opened === 'topics'} />
        <Control {...own} press={{ kind: 'text' }} pictogram="format-size" on={appearance.text === 'large'} />
        <Control
          {...own}
          press={{ kind: 'theme' }}
          pictogram="contrast"
          on={appearance.theme === 'contrast'}
        />
      </div>
      <div class="control-row">
        <div class="control-group" role="group" aria-label={plainText(language.t('controls.languages'))}>
          {locales.map((id) => (
            <button
              key={id}
              type="button"
              class="control"
              aria-pressed={visit.locale === id}
              onClick={() => onPress({ kind: 'language', locale: id })}
            >
              <span {...langOf(i18n.language(id).locale)}>
                <Text of={i18n.language(id).locale.name} />
              </span>
            </button>
          ))}
        </div>
        {/* Beside the languages, whose names never change, so that the number of rows and pages stays the same. */}
        {Object.keys(language.glossary).length > 0 && (
          <Control {...own} press={{ kind: 'words' }} pictogram="dictionary" expanded={opened === 'words'} />
        )}
      </div>
    </div>
  )
}

interface ControlProps {
  readonly language: Language
  readonly onPress: (press: Press) => void
  readonly press: Press
  readonly pictogram: string
  /** Whether it changes what the stage shows. */
  readonly turns?: boolean
  readonly expanded?: boolean
  readonly on?: boolean
}

function Control({ language, onPress, press, pictogram, turns, expanded, on }: ControlProps): JSX.Element {
  return (
    <button
      type="button"
      class="control"
      {...(turns && { 'aria-controls': 'stage' })}
      {...(expanded !== undefined && { 'aria-expanded': expanded, 'aria-controls': 'stage' })}
      {...(on !== undefined && { 'aria-pressed': on })}
      onClick={() => onPress(press)}
    >
      <Pictogram name={pictogram} class="control-pictogram" />
      <span class="control-name">
        <Text of={language.t(`controls.${press.kind}`)} />
      </span>
    </button>
  )
}

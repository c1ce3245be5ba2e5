import type { ComponentChildren, JSX } from 'preact'
import type { Language } from '../../lines/i18n/i18n.ts'
import type { Press, Visit } from '../../player/visit.ts'
import { plainText } from '../../shared/text/ruby.ts'
import { useLanguage, useOffice } from '../parts/office-context.ts'
import { PageNumber } from '../parts/page-number.tsx'
import { langOf } from '../parts/text/lang.ts'
import { Text } from '../parts/text/text.tsx'
import { Control } from './control.tsx'
import { MoreLanguages, mostNumbers, PageButtons } from './kiosk-bar.tsx'
import { VoiceRow } from './voice-row.tsx'

export interface ControlsProps {
  readonly locale: string
  readonly locales: readonly string[]
  readonly visit: Visit
  /** Whether people touch the screen: then it has a bar to find what they came for. Others have a keyboard at most. */
  readonly isTouch: boolean
  /** Those of what is open. */
  readonly page: number
  readonly pages: number
  readonly onPress: (press: Press) => void
}

/**
 * The rotation control comes first (APG carousel), then back and forward. Its name tells what pressing does, so it has
 * no pressed state. While only a pointer or the focus holds the rotation, pressing it means to stop.
 */
export function Controls(props: ControlsProps): JSX.Element {
  return <div class="controls">{props.isTouch ? <KioskBar {...props} /> : <WallControls {...props} />}</div>
}

/** For a wall with a keyboard: what it shows, and how. */
function WallControls({ locale, locales, visit, onPress }: ControlsProps): JSX.Element {
  const language = useLanguage(locale)
  const kind = visit.opened.kind
  const own = { language, onPress }
  return (
    <>
      <Group language={language}>
        <Turning {...own} visit={visit} rotates={true} />
        <Control {...own} press={{ kind: 'topics' }} pictogram="list" expanded={kind === 'topics'} />
        <Looking {...own} visit={visit} />
      </Group>
      <div class="control-row">
        <Languages {...own} locales={locales} visit={visit} />
        {/* Beside the languages, whose names never change, so that the number of rows and pages stays the same. */}
        {Object.keys(language.glossary).length > 0 && (
          <Control {...own} press={{ kind: 'words' }} pictogram="dictionary" expanded={kind === 'words'} />
        )}
      </div>
    </>
  )
}

/** For a panel that people touch: the languages, and the ways to find what they came for. */
function KioskBar({ locale, locales, visit, page, pages, onPress }: ControlsProps): JSX.Element {
  const language = useLanguage(locale)
  const kind = visit.opened.kind
  const own = { language, onPress }
  const isTurned = kind === 'none' || kind === 'topics' || kind === 'words'
  return (
    <>
      {visit.voice ? (
        <VoiceRow {...own} voice={visit.voice} />
      ) : (
        <div class="control-row">
          {(isTurned || pages > 1) && (
            <Group language={language} class="turning">
              {isTurned || pages > mostNumbers(visit.appearance.text, locales) ? (
                <>
                  <Turning {...own} visit={visit} rotates={isTurned} />
                  <PageNumber language={language} page={page} pages={pages} />
                </>
              ) : (
                <PageButtons {...own} page={page} pages={pages} />
              )}
            </Group>
          )}
          <Languages {...own} locales={locales} visit={visit}>
            <MoreLanguages isOpen={kind === 'languages'} onPress={onPress} />
          </Languages>
        </div>
      )}
      <div class="control-group" role="group" aria-label={plainText(language.t('controls.find'))}>
        <Control {...own} press={{ kind: 'start' }} pictogram="apps" expanded={kind === 'start'} />
        <Control {...own} press={{ kind: 'search' }} pictogram="search" expanded={kind === 'search'} />
        <Control
          {...own}
          press={{ kind: 'listen' }}
          pictogram="volume-up"
          expanded={visit.voice?.mode === 'reading'}
        />
        <Looking {...own} visit={visit} />
        <Control {...own} press={{ kind: 'help' }} pictogram="help" expanded={kind === 'help'} />
      </div>
    </>
  )
}

interface Own extends Pick<ControlsProps, 'visit' | 'onPress'> {
  readonly language: Language
}

/** `rotates`: whether what is on goes on by itself when nobody stops it. */
function Turning({ visit, rotates, ...own }: Own & { readonly rotates: boolean }): JSX.Element {
  const { player } = visit
  const stopped = player.pausedAt !== null && !player.held
  return (
    <>
      {rotates && (
        <Control
          key="toggle"
          {...own}
          press={{ kind: stopped ? 'play' : 'pause' }}
          pictogram={stopped ? 'play-arrow' : 'pause'}
        />
      )}
      <Control {...own} press={{ kind: 'previous' }} pictogram="arrow-back" turns={true} />
      <Control {...own} press={{ kind: 'next' }} pictogram="arrow-forward" turns={true} />
    </>
  )
}

function Looking({ visit: { appearance }, ...own }: Own): JSX.Element {
  return (
    <>
      <Control {...own} press={{ kind: 'text' }} pictogram="format-size" on={appearance.text === 'large'} />
      <Control {...own} press={{ kind: 'theme' }} pictogram="contrast" on={appearance.theme === 'contrast'} />
    </>
  )
}

interface GroupProps {
  readonly language: Language
  readonly class?: string
  readonly children: ComponentChildren
}

function Group({ language, class: name = '', children }: GroupProps): JSX.Element {
  return (
    <div
      class={`control-group ${name}`.trim()}
      role="group"
      aria-label={plainText(language.t('controls.label'))}
      {...langOf(language.locale)}
    >
      {children}
    </div>
  )
}

interface LanguagesProps extends Pick<ControlsProps, 'locales' | 'visit' | 'onPress'> {
  readonly language: Language
  readonly children?: ComponentChildren
}

/** The languages of the screen, each in its own words. */
function Languages({ language, locales, visit, onPress, children }: LanguagesProps): JSX.Element {
  const { i18n } = useOffice()
  return (
    <div class="control-group" role="group" aria-label={plainText(language.t('controls.languages'))}>
      {locales.map((id) => (
        <button
          key={id}
          type="button"
          class="control"
          data-locale={id}
          aria-pressed={visit.locale === id}
          onClick={() => onPress({ kind: 'language', locale: id })}
        >
          <span {...langOf(i18n.language(id).locale)}>
            <Text of={i18n.language(id).locale.name} />
          </span>
        </button>
      ))}
      {children}
    </div>
  )
}

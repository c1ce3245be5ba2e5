import type { JSX } from 'preact'
import type { Language } from '../../lines/i18n/i18n.ts'
import type { Press } from '../../player/visit.ts'
import { VOICE_PRESSES, type Voice } from '../../player/voice.ts'
import { plainText } from '../../shared/text/ruby.ts'
import { langOf } from '../parts/text/lang.ts'
import { Text } from '../parts/text/text.tsx'
import { Action } from './actions.tsx'

const PICTOGRAMS = {
  toggle: 'pause',
  repeat: 'replay',
  slower: 'fast-rewind',
  faster: 'fast-forward',
  quieter: 'volume-down',
  louder: 'volume-up',
} as const

interface Props {
  readonly language: Language
  readonly voice: Voice
  readonly onPress: (press: Press) => void
}

/**
 * The controls of a voice, in the place of the languages: to stop it comes first. What it cannot say, and what it says
 * of a button, is shown as well.
 */
export function VoiceRow({ language, voice, onPress }: Props): JSX.Element {
  const { mode, heard, explained } = voice
  const isPaused = heard.kind === 'paused'
  const isMute = heard.kind === 'no-voice' || heard.kind === 'failed'
  return (
    <div class="control-row" {...langOf(language.locale)}>
      <div class="control-group" role="group" aria-label={plainText(language.t('voice.label'))}>
        <Action
          pictogram="stop"
          text={language.t(mode === 'reading' ? 'voice.stop' : 'voice.explained')}
          onPress={() => onPress({ kind: mode === 'reading' ? 'listen' : 'explain' })}
        />
        {mode === 'reading' &&
          !isMute &&
          VOICE_PRESSES.map((what) => (
            <Action
              key={what}
              pictogram={what === 'toggle' && isPaused ? 'play-arrow' : PICTOGRAMS[what]}
              text={language.t(
                what === 'toggle' ? (isPaused ? 'voice.resume' : 'voice.pause') : `voice.${what}`,
              )}
              onPress={() => onPress({ kind: 'voice', what })}
            />
          ))}
      </div>
      <p class="voice-text" role="status">
        {isMute && <Text of={language.t(heard.kind === 'failed' ? 'voice.failed' : 'voice.noVoice')} />}
        {!isMute && mode === 'explaining' && (
          <Text of={explained === null ? language.t('voice.explain') : explanationIn(language, explained)} />
        )}
      </p>
    </div>
  )
}

/** What a button does, in words that are shown and said. */
export function explanationIn(language: Language, press: string): string {
  return language.t(`explained.${press}` as 'explained.start')
}

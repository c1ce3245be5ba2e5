import type { JSX } from 'preact'
import { plainText } from '../../../shared/text/ruby.ts'
import { useLanguage } from '../../parts/office-context.ts'
import { Pictogram } from '../../parts/pictogram.tsx'
import { Text } from '../../parts/text/text.tsx'

const ID = 'listen'

/** The button that begins to read a page aloud. It takes its room at once, and is seen once a script obeys it. */
export function ListenButton({ locale }: { locale: string }): JSX.Element {
  const { t } = useLanguage(locale)
  return (
    <button type="button" class="listen-button" aria-controls={ID} aria-expanded="false">
      <Pictogram name="volume-up" />
      <span>
        <Text of={t('listen.start')} />
      </span>
    </button>
  )
}

/**
 * The controls of reading aloud, and what they can tell. The script of pages shows them (`src/phone/listen-bar.ts`):
 * without one they could not work.
 */
export function ListenBar({ locale }: { locale: string }): JSX.Element {
  const { t } = useLanguage(locale)
  return (
    <section id={ID} class="listen" aria-label={plainText(t('listen.label'))} hidden data-listen={locale}>
      <div class="listen-buttons">
        <button type="button" data-press="toggle">
          {WHEN.map(({ when, pictogram, key }) => (
            <span key={when} data-when={when} hidden={when !== 'listen'}>
              <Pictogram name={pictogram} />
              <span>
                <Text of={t(key)} />
              </span>
            </span>
          ))}
        </button>
        {BUTTONS.map((press) => (
          <button key={press} type="button" data-press={press}>
            <Text of={t(`listen.${press}`)} />
          </button>
        ))}
      </div>
      <p class="listen-status" role="status" />
      <div hidden>
        {TEXTS.map(({ text, key }) => (
          <span key={text} data-text={text}>
            <Text of={t(key)} />
          </span>
        ))}
      </div>
    </section>
  )
}

const WHEN = [
  { when: 'listen', pictogram: 'play-arrow', key: 'listen.start' },
  { when: 'pause', pictogram: 'pause', key: 'listen.pause' },
  { when: 'resume', pictogram: 'play-arrow', key: 'listen.resume' },
] as const

const BUTTONS = ['repeat', 'stop', 'slower', 'faster', 'quieter', 'louder'] as const

const TEXTS = [
  { text: 'rate', key: 'listen.rate' },
  { text: 'volume', key: 'listen.volume' },
  { text: 'missing', key: 'listen.missing' },
  { text: 'no-voice', key: 'listen.noVoice' },
  { text: 'failed', key: 'listen.failed' },
] as const

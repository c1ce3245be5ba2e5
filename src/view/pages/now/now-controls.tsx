import type { JSX } from 'preact'
import { pagePath } from '../../../shared/edition/address.ts'
import { clockText } from '../../parts/clock-time.tsx'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { Pictogram } from '../../parts/pictogram.tsx'
import { Text } from '../../parts/text/text.tsx'

/** What a reader can do: stay where they are, go on with the screen, be told when it moves on, or not any more. */
export type ReaderPress = 'stop' | 'go' | 'say' | 'quiet'

/** How a phone follows a screen. */
export interface Following {
  /** Whether the reader has stopped. */
  readonly isStopped: boolean
  /** The heading of what the screen shows meanwhile, if the reader has stopped at something else. */
  readonly elsewhere: string | undefined
  /** Whether the reader is told when the screen moves on. */
  readonly says: boolean
  /** The heading that they are told. */
  readonly said: string | undefined
  readonly onPress: (press: ReaderPress) => void
}

interface Props extends Pick<Following, 'isStopped' | 'says' | 'onPress'> {
  readonly locale: string
}

/**
 * Stop and go on are one button, and so are the two of telling: the focus stays where it is, whatever is pressed (WCAG
 * 2.2.2). Nobody is told anything before they ask for it.
 */
export function FollowControls({ locale, isStopped, says, onPress }: Props): JSX.Element {
  const language = useLanguage(locale)
  return (
    <div class="now-controls">
      <button type="button" class="now-stop" onClick={() => onPress(isStopped ? 'go' : 'stop')}>
        <Pictogram name={isStopped ? 'play-arrow' : 'pause'} />
        <span>
          <Text of={language.t(isStopped ? 'now.go' : 'now.stop')} />
        </span>
      </button>
      <button type="button" aria-pressed={says} onClick={() => onPress(says ? 'quiet' : 'say')}>
        <Pictogram name={says ? 'volume-up' : 'volume-off'} />
        <span>
          <Text of={language.t('now.say')} />
        </span>
      </button>
    </div>
  )
}

/** In the place of the controls, without a script: of when the page is, and a link to what is on now. */
export function ShowAgain({
  locale,
  screen,
  now,
}: {
  locale: string
  screen: string
  now: number
}): JSX.Element {
  const { edition } = useOffice()
  const language = useLanguage(locale)
  const time = clockText(now, edition.office.timeZone)
  return (
    <div class="now-controls">
      <a class="now-stop" href={pagePath(locale, { kind: 'now', screen })}>
        <Pictogram name="refresh" />
        <span>
          <Text of={language.t('now.again')} />
        </span>
      </a>
      <p>
        <Text of={language.t('now.drawn', { time })} />
      </p>
    </div>
  )
}

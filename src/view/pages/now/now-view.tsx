import type { JSX } from 'preact'
import { formatAsOf } from '../../../lines/dates.ts'
import { slideHeading } from '../../../lines/slide/slide-heading.ts'
import type { Turn } from '../../../player/programme/turn.ts'
import { plainText } from '../../../shared/text/ruby.ts'
import { localTime } from '../../../shared/time/day.ts'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { Text } from '../../parts/text/text.tsx'
import { FollowControls, type Following, ShowAgain } from './now-controls.tsx'
import { WallWords } from './wall-words.tsx'

/** The time that is left is said in steps, because a text that changes every second cannot be read or heard. */
export const STEP_MS = 5_000

export interface NowProps {
  readonly locale: string
  /** The id of the screen. */
  readonly screen: string
  /** The turn that is drawn. */
  readonly turn: Turn
  /** Of the screen's clock, in ms since 1970. */
  readonly now: number
  /** The age of the information, if it must be said; see `staleSince`. */
  readonly asOf: number | null
  /** How the phone follows the screen. Without a script it does not. */
  readonly following?: Following
}

/**
 * The turn of a screen, and what the reader can do about it. The controls come first and stay where they are, because
 * everything after them changes.
 */
export function NowView({ locale, screen, turn, now, asOf, following }: NowProps): JSX.Element {
  const language = useLanguage(locale)
  return (
    <>
      {following ? (
        <FollowControls locale={locale} {...following} />
      ) : (
        <ShowAgain locale={locale} screen={screen} now={now} />
      )}
      {asOf !== null && <Stale locale={locale} asOf={asOf} now={now} />}
      <section
        class="now-slide"
        aria-labelledby="now-subject"
        data-slide={turn.slide.id}
        data-read
        // What has the focus must not vanish.
        onFocusIn={() => following?.onPress('stop')}
      >
        <WallWords locale={locale} slide={turn.slide} />
      </section>
      <div class="now-next">
        {following?.isStopped ? (
          <p>
            <Text of={language.t('now.stopped')} />{' '}
            {following.elsewhere !== undefined && (
              <>
                <Text of={language.t('now.moved')} />{' '}
                <b>
                  <Text of={following.elsewhere} />
                </b>
              </>
            )}
          </p>
        ) : (
          <Next locale={locale} turn={turn} now={now} />
        )}
        <p>
          {turn.place && (
            <>
              <Text of={language.t('now.place', turn.place)} />
              <br />
            </>
          )}
          <Text of={language.t(following ? 'now.changes' : 'now.still')} />
        </p>
      </div>
      <p class="visually-hidden" aria-live={following?.says ? 'polite' : 'off'}>
        {following?.said !== undefined &&
          `${plainText(language.t('now.moved'))} ${plainText(following.said)}`}
      </p>
    </>
  )
}

/** What comes next, and when. Nothing before a night. */
function Next({ locale, turn, now }: Pick<NowProps, 'locale' | 'turn' | 'now'>): JSX.Element | null {
  const { edition } = useOffice()
  const language = useLanguage(locale)
  const { next, endsAt } = turn
  if (!next) return null
  const seconds = (Math.ceil(Math.max(endsAt - now, 1) / STEP_MS) * STEP_MS) / 1000
  return (
    <p>
      <Text of={language.t('now.next', { seconds })} />
      <br />
      <b>
        <Text of={slideHeading(edition, language, next)} />
      </b>
    </p>
  )
}

/** When the office was last heard of, if that is long ago. */
function Stale({ locale, asOf, now }: { locale: string; asOf: number; now: number }): JSX.Element {
  const { timeZone } = useOffice().edition.office
  const { day, ms } = localTime(asOf, timeZone)
  return (
    <p class="remark">
      <Text of={formatAsOf(useLanguage(locale), day, ms, localTime(now, timeZone).day)} />
    </p>
  )
}

import type { JSX } from 'preact'
import { formatAsOf } from '../../../lines/dates.ts'
import { localTime } from '../../../shared/time/day.ts'
import { useOffice } from '../../parts/office-context.ts'
import { OneOf } from '../../parts/text/one-of.tsx'

const HOUR_MS = 3_600_000
/**
 * After so long without an answer from the server, a screen shows the age of its information. A router that restarts,
 * or a deployment, takes minutes and is no reason for alarm. In an hour an office could have closed a counter.
 */
const STALE_MS = HOUR_MS

/** The instant that people must be told their information is of; null as long as it is fresh. */
export function staleSince(confirmedAt: number, now: number): number | null {
  return now - confirmedAt > STALE_MS ? confirmedAt : null
}

interface Props {
  /** ms since 1970. */
  readonly asOf: number
  readonly locales: readonly string[]
  readonly frame: string
}

/** "Information as of 10:05", in the language of the frame, in place of the strip. */
export function AsOf({ asOf, locales, frame }: Props): JSX.Element {
  const { edition, i18n, day: today } = useOffice()
  const { day, ms } = localTime(asOf, edition.office.timeZone)
  return (
    <OneOf
      class="as-of"
      languages={locales.map((id) => i18n.language(id))}
      current={frame}
      say={(language) => formatAsOf(language, day, ms, today)}
    />
  )
}

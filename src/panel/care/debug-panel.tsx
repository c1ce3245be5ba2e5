import type { JSX } from 'preact'
import type { Language } from '../../lines/i18n/i18n.ts'
import { plainText } from '../../shared/text/ruby.ts'
import { isoTime } from '../../shared/time/day.ts'
import { langOf } from '../../view/parts/text/lang.ts'
import { Text } from '../../view/parts/text/text.tsx'
import type { Fault } from '../faults.ts'

/** What an operator wants to know of a screen. Instants are in ms since 1970, of the screen's clock. */
export interface DebugFacts {
  /** Names the version of the app. */
  readonly version: string
  /** The hash of the current edition. */
  readonly edition: string
  readonly startedAt: number
  /** When the server last confirmed the edition. Undefined if it has not done so yet. */
  readonly confirmedAt: number | null
  /** The faults, the newest last. */
  readonly faults: readonly Fault[]
  /** How much the device stores, and how much it could store, in bytes. Undefined if it does not say. */
  readonly storage: { readonly used: number; readonly quota: number } | null
  readonly slide: string
  readonly frame: string
  readonly dueAt: number
}

interface Props {
  readonly language: Language
  readonly timeZone: string
  readonly facts: DebugFacts
  readonly onPlaylog: () => void
}

const MB = 1_000_000
const FAULTS = 5

/** The state of a screen, over a part of it, for staff who ask for it in the address. */
export function DebugPanel({ language, timeZone, facts, onPlaylog }: Props): JSX.Element {
  const time = (at: number) => isoTime(at, timeZone).slice(0, 19).replace('T', ' ')
  const { storage, confirmedAt } = facts
  const rows = [
    ['version', facts.version],
    ['edition', facts.edition],
    ['since', time(facts.startedAt)],
    ['confirmed', confirmedAt === null ? '–' : time(confirmedAt)],
    ['slide', facts.slide],
    ['frame', facts.frame],
    ['next', time(facts.dueAt)],
    ['storage', storage ? `${(storage.used / MB).toFixed(1)} / ${Math.round(storage.quota / MB)} MB` : '–'],
  ] as const
  return (
    <aside class="debug" aria-label={plainText(language.t('debug.heading'))} {...langOf(language.locale)}>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>
              <Text of={language.t(`debug.${name}`)} />
            </dt>
            <dd translate={false}>{value}</dd>
          </div>
        ))}
        <div>
          <dt>
            <Text of={language.t('debug.faults')} />
          </dt>
          {facts.faults.length === 0 && <dd>–</dd>}
          {facts.faults
            .slice(-FAULTS)
            .toReversed()
            .map(({ kind, detail, lastAt, count }) => (
              <dd key={kind + detail} translate={false}>
                {`${time(lastAt)} ${kind} ×${count}: ${detail}`}
              </dd>
            ))}
        </div>
      </dl>
      <button type="button" onClick={onPlaylog}>
        <Text of={language.t('debug.playlog')} />
      </button>
    </aside>
  )
}

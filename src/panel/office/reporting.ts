import type { Random } from '../../connection/poll-schedule.ts'
import type { PanelStatus } from '../../player/status.ts'
import { type Heartbeat, reportedFaults } from '../../shared/screen/heartbeat.ts'
import type { Fault } from '../faults.ts'

/** Between two heartbeats, in ms. Not all of a building at once. */
const BEAT_MS = { least: 570_000, most: 600_000 }
/** After one that did not arrive. A silence is noticed after 15 min, so one lost heartbeat makes none. */
const AGAIN_MS = { least: 60_000, most: 90_000 }
const TIMEOUT_MS = 10_000
/** What is said of the content of a report. */
const REFUSED = [413, 422]

/** What is known of a screen now. */
export interface Reported {
  readonly status: PanelStatus | undefined
  readonly edition: string
  /** Of the app. */
  readonly version: string
  readonly startedAt: number
  readonly faults: readonly Fault[]
}

export interface ReportingSetup {
  readonly screenId: string
  readonly key: string
  readonly random: Random
  /** How long it waits with its first report, in ms. */
  readonly firstWaitMs: number
  /** A report has not arrived. It is sent again. */
  readonly onFault: (kind: 'report', error: unknown) => void
}

/** Reports every ten minutes, for ever, how this screen is. */
export function reportHeartbeats(setup: ReportingSetup & { readonly reported: () => Reported }): void {
  async function beat(): Promise<void> {
    const heartbeat = heartbeatOf(setup.reported())
    const hasArrived =
      heartbeat !== undefined && (await sendReport(setup, 'heartbeat', heartbeat)) === 'arrived'
    const { least, most } = hasArrived ? BEAT_MS : AGAIN_MS
    setTimeout(beat, least + (most - least) * setup.random())
  }
  setTimeout(beat, setup.firstWaitMs)
}

/** Sends a report. Returns what became of it. One that is refused would be refused again. */
export async function sendReport(
  { screenId, key, onFault }: Pick<ReportingSetup, 'screenId' | 'key' | 'onFault'>,
  what: 'heartbeat' | 'playlog',
  content: object,
): Promise<'arrived' | 'refused' | 'lost'> {
  try {
    const response = await fetch(`/api/screens/${screenId}/${what}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Screen-Key': key },
      body: JSON.stringify(content),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    if (response.ok) return 'arrived'
    onFault('report', `${what}: ${response.status}`)
    return REFUSED.includes(response.status) ? 'refused' : 'lost'
  } catch (error) {
    onFault('report', error)
    return 'lost'
  }
}

/** Undefined before anything was drawn. */
function heartbeatOf({ status, edition, version, startedAt, faults }: Reported): Heartbeat | undefined {
  if (!status) return undefined
  const { slide, startedAt: since } = status.scene
  // Something in between may have added to the tag.
  const [hash = ''] = /[0-9a-f]{16}/.exec(edition) ?? []
  return { slide: slide.id, since, edition: hash, build: version, startedAt, faults: reportedFaults(faults) }
}

import { type Connection, connectToOffice } from '../../connection/connection.ts'
import { BadAnswer, fetchJson } from '../../connection/fetch-json.ts'
import { openSocket } from '../../connection/office-socket.ts'
import { firstWaitMs, pollWaitMs, type Random } from '../../connection/poll-schedule.ts'
import type { Counters } from '../../shared/edition/crowding.ts'
import { type Heard, isNewer, parseInForce } from '../../shared/in-force.ts'
import type { Device } from '../../shared/time/clock.ts'
import type { Boot } from '../../view/screen/boot.ts'
import type { Faults } from '../faults.ts'
import { createGoodKeeper } from './keep-good.ts'
import { createKeeping } from './keeping.ts'
import { createKeptNotices } from './kept-notices.ts'
import type { LastGood } from './last-good.ts'
import { ownKey } from './own-key.ts'
import { type Reported, reportHeartbeats } from './reporting.ts'
import { reportPlaylog } from './reporting-playlog.ts'
import { createRestyle } from './restyle.ts'

/** So often the server is asked for the time although its socket is up, because clocks drift. */
const CLOCK_MS = 3_600_000

interface FollowSetup
  extends Pick<
    Parameters<typeof connectToOffice>[0],
    'screen' | 'kept' | 'clock' | 'lifetime' | 'onEdition' | 'onScreen' | 'onBuild'
  > {
  readonly lastGood: LastGood
  readonly device: Device
  readonly faults: Pick<Faults, 'record'>
  /** The scale that the address asks for. */
  readonly mmPerPx: number | null
  readonly random: Random
  /** How crowded counters are now. It is drawn with the answer. */
  readonly onCounters: (counters: Counters) => void
  /** Without a time the page comes from the device, and so knows nothing of what the office says now. */
  readonly boot: Pick<Boot, 'at' | 'screen'>
  /** What the office says has changed: a list of notices, which is not parsed yet. */
  readonly onNotices: (notices: unknown) => void
  /** An answer may have set the clock, or ended the line that says how old all is. */
  readonly onAnswer: () => void
  /** What is known of this screen now. */
  readonly reported: () => Reported
}

/**
 * Follows the office for ever: by its socket while that is up, else by a question every minute. This has the only timer
 * of the network. It waits for the next question or, in `fetchJson`, for the answer; the screen's own timer never waits
 * for either.
 */
export function followOffice(setup: FollowSetup): Connection {
  const { faults, boot } = setup
  const screenId = boot.screen.id
  const isFromDevice = boot.at === null
  const key = ownKey(screenId, location, () => localStorage)
  const { now: deviceNow, steady } = setup.device
  const restyle = createRestyle(setup.mmPerPx, faults.record)
  let { screen } = setup
  if (isFromDevice) restyle(screen)
  const storage = () => caches
  const keeper = createGoodKeeper({ screenId, storage, lifetime: setup.lifetime }, setup.lastGood)
  const connection = connectToOffice({
    ...setup,
    screenId,
    onScreen(configured) {
      // In its sizes first, because what fits into a slide depends on them.
      restyle(configured)
      try {
        setup.onScreen(configured)
      } catch (error) {
        restyle(screen)
        throw error
      }
      screen = configured
    },
    keeping: createKeeping(keeper, (error) => faults.record('storage', error)),
    deviceNow,
  })
  // A page that came from the server just now asks at once.
  const firstMs = isFromDevice ? firstWaitMs(setup.random) : 0
  let askedAt = Number.NEGATIVE_INFINITY
  let asking: Promise<void> = Promise.resolve()
  let last: Heard | null = null
  const kept = createKeptNotices(storage, (error) => faults.record('storage', error))

  /** One question at a time, so that no answer overtakes a later one. */
  function ask(wanted?: Parameters<Connection['ask']>[0]): Promise<void> {
    asking = asking.then(async () => {
      askedAt = steady()
      await connection.ask(wanted)
      setup.onAnswer()
    })
    return asking
  }

  /** By socket or by question: what comes late, or twice, changes nothing. */
  function heard(word: Heard): void {
    const { edition, screens, build, notices, counters } = word
    if (!isNewer(word, last)) return
    last = word
    setup.onBuild(build)
    setup.onCounters(counters)
    setup.onNotices(notices)
    void kept.keep(notices)
    if (connection.tag() !== `"${edition}"`) return void ask({ edition, screens })
    if (connection.settings() !== screens) return void ask({ screens })
    connection.confirm()
    setup.onAnswer()
  }

  const url = new URL(`/api/screens/${screenId}/socket`, location.origin)
  url.protocol = url.protocol.replace('http', 'ws')
  if (key !== undefined) url.searchParams.set('key', key)
  const socket = openSocket({
    url: url.href,
    random: setup.random,
    firstWaitMs: firstMs,
    onWord: heard,
    onFault: (error) => faults.record('socket', error),
  })

  /** Asks for the word that the socket would bring. */
  async function askWord(): Promise<void> {
    try {
      const { value } = await fetchJson({ url: '/api/in-force', parse: parseInForce, now: steady })
      if (value) heard(value)
    } catch (error) {
      // That the network is away, the question before has told.
      const kind = error instanceof BadAnswer ? error.kind : 'content'
      if (kind !== 'network' && kind !== 'timeout') faults.record(kind, error)
    }
  }

  async function tick(): Promise<void> {
    if (!socket.isUp()) {
      await ask()
      return askWord()
    }
    socket.ping()
    connection.confirm()
    setup.onAnswer()
    const isOld = last !== null && connection.settings() !== last.screens
    if (isOld || steady() - askedAt >= CLOCK_MS) await ask(last ? { screens: last.screens } : undefined)
  }

  if (isFromDevice)
    void kept.read().then((notices) => {
      if (last === null && notices !== undefined) setup.onNotices(notices)
    })
  const next = () => tick().finally(() => setTimeout(next, pollWaitMs(setup.random)))
  setTimeout(next, firstMs)
  if (key !== undefined) {
    const reporting = { ...setup, screenId, firstWaitMs: firstMs, key, onFault: faults.record }
    reportHeartbeats(reporting)
    reportPlaylog({
      ...reporting,
      screen: () => screen,
      timeZone: setup.kept.edition.office.timeZone,
      now: setup.clock.now,
      storage: () => localStorage,
      playedBetween: async (from, until) => {
        const { playedBetween } = await import('../care/playlog-store.ts')
        return playedBetween(screenId, from, until)
      },
    })
  }
  return connection
}

import type { Due } from './alarms.ts'

/** A screen has given no sign of life for too long, or is back. Times in ms since 1970. */
export interface Message {
  readonly kind: 'silent' | 'back'
  readonly screen: string
  /** The last sign of life before the silence. */
  readonly since: number
  /** When the silence was noticed, or ended. */
  readonly at: number
}

/** A way to tell somebody of the office. */
export interface Channel {
  readonly name: string
  /** @throws Error when it has not arrived. */
  send(message: Message): Promise<void>
}

interface WatchSetup {
  readonly storage: DurableObjectStorage
  /** None, if the office has set none. Then nothing is due. */
  readonly channels: readonly Channel[]
  /** The last sign of life of every screen that has ever reported. */
  readonly signs: () => readonly { readonly screen: string; readonly at: number }[]
  /** When a screen is silent that gives no other sign of life. In ms since 1970. */
  readonly silentAt: (screen: string, lastSign: number) => number
  /** A message has not arrived. It is tried again. */
  readonly onFault: (error: unknown) => void
}

interface MessageRow extends Message {
  readonly seq: number
  readonly channel: string
}

/** A message that has not arrived is tried again after so long, and for no longer than a day. In ms. */
const AGAIN_MS = 300_000
const GIVEN_UP_MS = 86_400_000

/** Tells the office of screens that fall silent: once for each silence, and once when the screen is back. */
export function createWatch({ storage, channels, signs, silentAt, onFault }: WatchSetup): Due {
  const { sql } = storage

  const silences = () =>
    new Map(
      sql
        .exec<{ screen: string; since: number }>('SELECT screen, since FROM silences')
        .toArray()
        .map(({ screen, since }) => [screen, since]),
    )

  function add({ kind, screen, since, at }: Message, now: number): void {
    for (const { name } of channels)
      sql.exec(
        // Behind one that waits to be tried again.
        `INSERT INTO messages (channel, kind, screen, since, at, due)
         SELECT ?1, ?2, ?3, ?4, ?5, MAX(?6, COALESCE(MAX(due), 0)) FROM messages WHERE channel = ?1`,
        name,
        kind,
        screen,
        since,
        at,
        now,
      )
  }

  function look(now: number): void {
    const known = silences()
    for (const { screen, at } of signs()) {
      const since = known.get(screen)
      if (since !== undefined && at > since) {
        sql.exec('DELETE FROM silences WHERE screen = ?', screen)
        add({ kind: 'back', screen, since, at }, now)
        known.delete(screen)
      }
      if (known.has(screen) || now < silentAt(screen, at)) continue
      sql.exec('INSERT INTO silences VALUES (?, ?)', screen, at)
      add({ kind: 'silent', screen, since: at, at: now }, now)
    }
  }

  /** In the order in which they were written. One that does not arrive holds up those behind it. */
  async function sendAll(channel: Channel, now: number): Promise<void> {
    const rows = sql
      .exec('SELECT * FROM messages WHERE channel = ? AND due <= ? ORDER BY seq', channel.name, now)
      .toArray() as unknown as MessageRow[]
    for (const { seq, kind, screen, since, at } of rows) {
      try {
        await channel.send({ kind, screen, since, at })
        sql.exec('DELETE FROM messages WHERE seq = ?', seq)
      } catch (error) {
        onFault(new Error(`${channel.name}: a message has not arrived`, { cause: error }))
        sql.exec('UPDATE messages SET due = ? WHERE channel = ?', now + AGAIN_MS, channel.name)
        return
      }
    }
  }

  return {
    nextAt() {
      if (channels.length === 0) return null
      const known = silences()
      const ends = signs().flatMap(({ screen, at }) => {
        const since = known.get(screen)
        if (since === undefined) return [silentAt(screen, at)]
        return at > since ? [at] : []
      })
      const [{ due = null } = {}] = sql
        .exec<{ due: number | null }>('SELECT MIN(due) AS due FROM messages')
        .toArray()
      const times = due === null ? ends : [...ends, due]
      return times.length === 0 ? null : Math.min(...times)
    },
    async run(now) {
      storage.transactionSync(() => {
        look(now)
        sql.exec('DELETE FROM messages WHERE at < ?', now - GIVEN_UP_MS)
        // A channel that the office has taken away since.
        const names = JSON.stringify(channels.map(({ name }) => name))
        sql.exec('DELETE FROM messages WHERE channel NOT IN (SELECT value FROM json_each(?))', names)
      })
      for (const channel of channels) await sendAll(channel, now)
    },
  }
}

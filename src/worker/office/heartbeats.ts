import { type Heartbeat, parseHeartbeat } from '../../shared/screen/heartbeat.ts'

/** The last heartbeat of a screen, and when it came, in ms since 1970 of the server's clock. */
export interface HeartbeatRow {
  readonly screen: string
  readonly at: number
  /** Null if another version of the app has kept it, and this one cannot read it. */
  readonly heartbeat: Heartbeat | null
}

export interface Heartbeats {
  keep(screen: string, heartbeat: Heartbeat, at: number): void
  /** Of every screen that has ever reported. */
  last(): HeartbeatRow[]
}

/** What the screens of an office have reported. Only the last heartbeat of each is kept. */
export function createHeartbeats({ sql }: DurableObjectStorage): Heartbeats {
  return {
    keep(screen, heartbeat, at) {
      const content = JSON.stringify(heartbeat)
      sql.exec('INSERT OR REPLACE INTO heartbeats VALUES (?, ?, ?)', screen, at, content)
    },
    last: () =>
      sql
        .exec<{ screen: string; at: number; content: string }>('SELECT * FROM heartbeats ORDER BY screen')
        .toArray()
        .map(({ screen, at, content }) => ({ screen, at, heartbeat: heartbeatIn(content) })),
  }
}

function heartbeatIn(content: string): Heartbeat | null {
  try {
    return parseHeartbeat(JSON.parse(content))
  } catch {
    // The screen reports again within ten minutes.
    return null
  }
}

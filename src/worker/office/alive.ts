import type { HeartbeatRow } from './heartbeats.ts'

/** A screen with its key, with its last heartbeat and its last sign of life (ms since 1970). */
export interface Alive extends Omit<HeartbeatRow, 'at'> {
  readonly at: number
  /** When the heartbeat came; null before the first. Its socket may have given a sign of life since. */
  readonly reportedAt: number | null
}

/** The signs of life of all screens with their keys, by their heartbeats and their sockets. */
export function aliveOf(
  rows: readonly HeartbeatRow[],
  sockets: readonly { readonly screen: string; readonly at: number }[],
): Alive[] {
  const screens = new Set([...rows, ...sockets].map(({ screen }) => screen))
  return [...screens].map((screen) => {
    const row = rows.find((each) => each.screen === screen)
    const signs = [...rows, ...sockets].filter((each) => each.screen === screen).map(({ at }) => at)
    return {
      screen,
      heartbeat: row?.heartbeat ?? null,
      reportedAt: row?.at ?? null,
      at: Math.max(...signs),
    }
  })
}

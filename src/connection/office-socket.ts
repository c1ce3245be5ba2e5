import ReconnectingWebSocket from 'partysocket/ws'
import { type Heard, isNewer, parseInForce } from '../shared/in-force.ts'
import type { Random } from './poll-schedule.ts'

/**
 * A deploy closes all sockets at once, and so does the end of an outage. The screens come back within this time, not
 * together.
 */
const SPREAD_MS = 30_000
/** A longer message is none of the office. */
const LONGEST_MESSAGE = 100_000

interface SocketSetup {
  /** The address of the socket: `wss://…`. */
  readonly url: string
  readonly random: Random
  /** How long it waits before it connects for the first time, in ms. */
  readonly firstWaitMs: number
  /** The office has said what is in force: at once when the socket opens, and at every change. Nothing comes twice. */
  readonly onWord: (word: Heard) => void
  /** A message that is none of the office. It is not listened to. */
  readonly onFault: (error: unknown) => void
}

/** The socket by which a screen hears of changes. It connects again by itself, for ever. */
export interface OfficeSocket {
  /** Whether it is open and has answered the last ping. */
  isUp(): boolean
  /** Asks for a sign of life. A socket that gave none since the last time is opened anew. */
  ping(): void
  end(): void
}

export function openSocket({ url, random, firstWaitMs, onWord, onFault }: SocketSetup): OfficeSocket {
  let last: Heard | null = null
  let isFirst = true
  let isAnswered = true

  // The library spreads nothing by itself, so its own wait is as short as can be.
  const address = async () => {
    const waitMs = isFirst ? firstWaitMs : SPREAD_MS * random()
    isFirst = false
    await new Promise((resolve) => setTimeout(resolve, waitMs))
    return url
  }
  const socket = new ReconnectingWebSocket(address, [], { minReconnectionDelay: 1, maxEnqueuedMessages: 0 })
  socket.addEventListener('open', () => {
    isAnswered = true
  })
  socket.addEventListener('message', ({ data }) => {
    isAnswered = true
    if (data === 'pong') return
    try {
      if (typeof data !== 'string' || data.length > LONGEST_MESSAGE) throw new Error('expected a short text')
      const word = parseInForce(JSON.parse(data))
      if (!isNewer(word, last)) return
      last = word
      onWord(word)
    } catch (error) {
      onFault(error)
    }
  })

  return {
    isUp: () => socket.readyState === socket.OPEN && isAnswered,
    ping() {
      if (socket.readyState !== socket.OPEN) return
      if (!isAnswered) socket.reconnect()
      isAnswered = false
      socket.send('ping')
    },
    end: () => socket.close(),
  }
}

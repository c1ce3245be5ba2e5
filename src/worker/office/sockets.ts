import type { InForce } from '../../shared/in-force.ts'

/** A screen says nothing but this, and the platform answers it without waking the object. */
const PING = 'ping'
const PONG = 'pong'
/** More than the screens of any office, and far from the 32,768 that the platform allows. */
const MOST_SOCKETS = 2_000
/** Anybody can open the socket of a screen. The rest is for screens with their keys, so that no stranger shuts them out. */
const MOST_STRANGERS = 1_500
/** WebSocket close codes (RFC 6455, 7.4.1). */
const POLICY = 1008
const TRY_LATER = 1013

/** Tells the office whether a socket is that of the screen itself. The Worker sets it, whatever was there. */
export const OWN_SOCKET = 'Own-Socket'
const OWN = 'own'

/** The sockets of all screens of an office. They stay open while the object sleeps. */
export interface Sockets {
  /** Accepts the socket of a screen, and says at once what is in force. */
  accept(screen: string, isOwn: boolean, word: InForce): Response
  /** Says to every screen what is in force now. */
  say(word: InForce): void
  /** A screen has said something. It has nothing to say. */
  heard(socket: WebSocket): void
  /** The open sockets of screens with their keys, and when each last gave a sign of life, in ms since 1970. */
  alive(): { readonly screen: string; readonly at: number }[]
}

export function createSockets(state: DurableObjectState): Sockets {
  state.setWebSocketAutoResponse(new WebSocketRequestResponsePair(PING, PONG))
  function isFull(isOwn: boolean): boolean {
    const all = state.getWebSockets().length
    return all >= MOST_SOCKETS || (!isOwn && all - state.getWebSockets(OWN).length >= MOST_STRANGERS)
  }
  return {
    accept(screen, isOwn, word) {
      const { 0: client, 1: server } = new WebSocketPair()
      if (isFull(isOwn)) {
        server.accept()
        server.close(TRY_LATER, 'too many screens')
        return new Response(null, { status: 101, webSocket: client })
      }
      state.acceptWebSocket(server, isOwn ? [screen, OWN] : [screen])
      server.serializeAttachment({ at: Date.now() })
      server.send(JSON.stringify(word))
      return new Response(null, { status: 101, webSocket: client })
    },
    say(word) {
      const message = JSON.stringify(word)
      for (const socket of state.getWebSockets()) {
        try {
          socket.send(message)
        } catch {
          // It is closing. The screen connects again and is told then.
          socket.close(TRY_LATER, 'connect again')
        }
      }
    },
    heard(socket) {
      socket.close(POLICY, 'screens say nothing')
    },
    alive: () =>
      state.getWebSockets(OWN).map((socket) => {
        const [screen = ''] = state.getTags(socket)
        const { at } = socket.deserializeAttachment() as { readonly at: number }
        return { screen, at: state.getWebSocketAutoResponseTimestamp(socket)?.getTime() ?? at }
      }),
  }
}

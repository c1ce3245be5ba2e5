import type { IncomingMessage, ServerResponse } from 'node:http'
import { type FaultyServer, type WholeAnswer, wholeAnswer } from '../support/faulty-server.ts'

/** The part of the server that is lied about, by path. */
const PLACES = {
  all: /^\//,
  edition: /^\/api\/edition/,
  screen: /^\/api\/screens\//,
  worker: /^\/sw\.js/,
  assets: /^\/assets\//,
  fonts: /^\/fonts\//,
  shell: /^\/screens\/[^/]+\/shell/,
  style: /^\/screens\/[^/]+\/style\.css/,
  page: /^\/screens\/[^/?]+\/?(\?|$)/,
} as const
export type Place = keyof typeof PLACES

/** The kind of lie. */
export type How =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'body'; readonly body: 'half' | 'empty' | 'portal' | 'other-build' | 'garbage' | 'huge' }
  /** Null if the header is left out. */
  | { readonly kind: 'header'; readonly name: string; readonly value: string | null }
  | { readonly kind: 'speed'; readonly speed: 'never' | 'drip' | 'cut' }

export interface Lie {
  readonly place: Place
  readonly how: How
  /** The number of answers after which the lie ends; null for as long as it lasts. */
  readonly times: number | null
}

/** The content of the lies. It must never be seen. */
export const FOREIGN = 'Kissaten Wi-Fi: please log in'
const GARBAGE = Buffer.from(Array.from({ length: 2000 }, (_, index) => (index * 7919 + (index >> 3)) % 256))
const PORTAL = `<!doctype html><html><head><title>${FOREIGN}</title><script src="https://portal.example/login.js"></script></head><body><h1>${FOREIGN}</h1><form><input name="room"></form></body></html>`
const HUGE_BYTES = 1_000_000
const DRIPS = 40
const DRIP_MS = 150

/** A server that lies. A lie holds until it is taken back. */
export interface Liar {
  tell(lie: Lie): void
  /** How many answers are held back. */
  held(): number
  /** Ends all lies. Requests that were never answered are cut. */
  stop(): void
}

/** @param now the time in the honest answers, ms since 1970; @param other the port of another build. */
export function lieThrough(server: FaultyServer, now: () => number, other: () => number): Liar {
  let lies: { lie: Lie; left: number }[] = []
  const open = new Set<ServerResponse>()
  const held = new Set<ServerResponse>()

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    server.now = now()
    const path = incoming.url ?? ''
    const told = lies.find(({ lie, left }) => left > 0 && PLACES[lie.place].test(path))
    if (told) told.left--
    const how = told?.lie.how
    const port = how?.kind === 'body' && how.body === 'other-build' ? other() : server.upstream
    open.add(outgoing)
    if (how?.kind === 'speed') held.add(outgoing)
    outgoing.on('close', () => {
      open.delete(outgoing)
      held.delete(outgoing)
    })
    try {
      const honest = await wholeAnswer(server, incoming, port)
      if (how) await send(changed(honest, how), how, outgoing)
      else outgoing.writeHead(honest.status, honest.headers).end(honest.body)
    } catch {
      // The real server has gone, or the browser has. Both look like a cut connection.
      outgoing.destroy()
    }
  }

  server.answer('/', (incoming, outgoing) => void answer(incoming, outgoing))
  return {
    tell(lie) {
      lies = [{ lie, left: lie.times ?? Number.POSITIVE_INFINITY }, ...lies]
    },
    held: () => held.size,
    stop() {
      const isLying = lies.length > 0
      lies = []
      if (isLying) for (const outgoing of open) outgoing.destroy()
    },
  }
}

/** The lie made from an honest answer. */
export function changed({ status, headers, body }: WholeAnswer, how: How): WholeAnswer {
  switch (how.kind) {
    case 'status':
      return { status: how.status, headers: { 'content-type': 'text/html' }, body: Buffer.from(PORTAL) }
    case 'body':
      return bodyOf(how.body, { status, headers, body })
    case 'header': {
      const { [how.name]: _, ...others } = headers
      return { status, headers: how.value === null ? others : { ...others, [how.name]: how.value }, body }
    }
    case 'speed':
      return { status, headers, body }
  }
}

function bodyOf(kind: Extract<How, { kind: 'body' }>['body'], honest: WholeAnswer): WholeAnswer {
  switch (kind) {
    case 'half':
      return { ...honest, body: honest.body.subarray(0, honest.body.length / 2) }
    case 'empty':
      return { ...honest, body: Buffer.alloc(0) }
    case 'portal':
      return { status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.from(PORTAL) }
    case 'garbage':
      return { ...honest, body: GARBAGE }
    case 'huge':
      return { ...honest, status: 200, body: Buffer.alloc(HUGE_BYTES, ' ') }
    case 'other-build':
      // The answer is the other build's already.
      return honest
  }
}

async function send(
  { status, headers, body }: WholeAnswer,
  how: How,
  outgoing: ServerResponse,
): Promise<void> {
  if (how.kind !== 'speed') {
    outgoing.writeHead(status, headers).end(body)
    return
  }
  if (how.speed === 'never') return
  outgoing.writeHead(status, { ...headers, 'content-length': String(body.length) })
  if (how.speed === 'cut') {
    outgoing.write(body.subarray(0, body.length / 2), () => outgoing.destroy())
    return
  }
  const size = Math.ceil(body.length / DRIPS)
  for (let at = 0; at < body.length && !outgoing.destroyed; at += size) {
    outgoing.write(body.subarray(at, at + size))
    await new Promise((resolve) => setTimeout(resolve, DRIP_MS))
  }
  outgoing.end()
}

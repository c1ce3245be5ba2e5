import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

/**
 * The server as a screen sees it. It can be switched off, answer nonsense, give another time, or become another
 * build.
 */
export interface FaultyServer {
  readonly origin: string
  /** The port of the real server behind it. */
  upstream: number
  /** The time on the server's clock, in ms since 1970; undefined for the real one. */
  now: number | undefined
  /** The paths that were asked for, in order. */
  readonly asked: string[]
  /** How many requests have no complete answer yet. */
  readonly open: () => number
  /** Answers every path with this beginning by hand, until it is undone. */
  answer(path: string, answer: Answer | undefined): void
  down(): Promise<void>
  up(): Promise<void>
}

export async function startFaultyServer(upstream: number): Promise<FaultyServer> {
  const sockets = new Set<Socket>()
  const answers = new Map<string, Answer>()
  const asked: string[] = []
  let server: Server | undefined
  let open = 0

  async function listen(port: number): Promise<number> {
    server = createServer((incoming, outgoing) => {
      const path = incoming.url ?? ''
      asked.push(path)
      open++
      outgoing.on('close', () => open--)
      const own = [...answers].find(([prefix]) => path.startsWith(prefix))?.[1]
      if (own) own(incoming, outgoing)
      else forward(proxy, incoming, outgoing)
    })
    server.on('connection', (socket) => {
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
    })
    // It has no sockets, so that its screens ask it every minute.
    server.on('upgrade', (_, socket) => socket.destroy())
    await new Promise<void>((done) => server?.listen(port, 'localhost', done))
    return (server.address() as AddressInfo).port
  }

  const proxy: FaultyServer = {
    origin: '',
    upstream,
    now: undefined,
    asked,
    open: () => open,
    answer: (path, answer) => (answer ? answers.set(path, answer) : answers.delete(path)),
    async down() {
      if (!server) return
      const closed = new Promise((done) => server?.close(done))
      for (const socket of sockets) socket.destroy()
      await closed
      server = undefined
    },
    async up() {
      await listen(port)
    },
  }
  const port = await listen(0)
  return Object.assign(proxy, { origin: `http://localhost:${port}` })
}

function forward(server: FaultyServer, incoming: IncomingMessage, outgoing: ServerResponse): void {
  wholeAnswer(server, incoming).then(
    ({ status, headers, body }) => outgoing.writeHead(status, headers).end(body),
    () => outgoing.destroy(),
  )
}

/** An answer as the server would give it. */
export interface WholeAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/**
 * The answer of a real server to a request, at the given time.
 *
 * @param port of that server, if it is not the one behind this.
 * @throws Error when it does not answer.
 */
export function wholeAnswer(
  server: Pick<FaultyServer, 'now' | 'upstream'>,
  incoming: IncomingMessage,
  port = server.upstream,
): Promise<WholeAnswer> {
  const { 'accept-encoding': _, ...headers } = incoming.headers
  const { now } = server
  const path = incoming.url ?? ''
  const isScreen = now !== undefined && /^\/(screens|[a-z-]+\/now)\/[^/?]+(\?|$)/.test(path)
  // The page of a screen, or of what it shows, contains its time, so it is requested for that time.
  const at = isScreen ? `${path.includes('?') ? '&' : '?'}at=${new Date(now).toISOString()}` : ''
  const options = { host: 'localhost', port, path: path + at, method: incoming.method, headers }
  return new Promise((resolve, reject) => {
    const upstream = request(options, (answer) => {
      const told = { ...answer.headers }
      if (now !== undefined && told['server-time']) told['server-time'] = String(now)
      delete told['content-length']
      delete told['transfer-encoding']
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('error', reject)
      answer.on('end', () => {
        const body = Buffer.concat(parts)
        const page = isScreen && Buffer.from(body.toString().replace('"preview":true', '"preview":false'))
        resolve({ status: answer.statusCode ?? 502, headers: told, body: page || body })
      })
    })
    upstream.on('error', reject)
    incoming.pipe(upstream)
  })
}

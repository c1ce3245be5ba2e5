import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** The server as a screen sees it: it can be switched off, answer nonsense, tell another time, become another build. */
export interface FaultyServer {
  readonly origin: string
  /** The port of the real server behind it. */
  upstream: number
  /** What the server's clock shows, ms since 1970; the real one where nothing is said. */
  now: number | undefined
  /** The paths that were asked for, in order. */
  readonly asked: string[]
  /** How many questions have no whole answer yet. */
  readonly open: () => number
  /** Answers what begins with a path by hand, or no longer. */
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
  const { 'accept-encoding': _, ...headers } = incoming.headers
  const { now } = server
  const path = incoming.url ?? ''
  const isScreen = now !== undefined && /^\/screens\/[^/?]+(\?|$)/.test(path)
  // The page of a screen says in itself what time it is, so it is asked for as of then.
  const at = isScreen ? `${path.includes('?') ? '&' : '?'}at=${new Date(now).toISOString()}` : ''
  const options = {
    host: 'localhost',
    port: server.upstream,
    path: path + at,
    method: incoming.method,
    headers,
  }
  const upstream = request(options, (answer) => {
    const told = { ...answer.headers }
    if (now !== undefined && told['server-time']) told['server-time'] = String(now)
    if (!isScreen) {
      outgoing.writeHead(answer.statusCode ?? 502, told)
      answer.pipe(outgoing)
      return
    }
    const parts: Buffer[] = []
    answer.on('data', (part: Buffer) => parts.push(part))
    answer.on('end', () => {
      delete told['content-length']
      delete told['transfer-encoding']
      outgoing.writeHead(answer.statusCode ?? 502, told)
      outgoing.end(Buffer.concat(parts).toString().replace('"preview":true', '"preview":false'))
    })
  })
  upstream.on('error', () => outgoing.destroy())
  incoming.pipe(upstream)
}

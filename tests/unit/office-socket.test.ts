import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type OfficeSocket, openSocket } from '../../src/connection/office-socket.ts'
import { seeded } from '../support/seeded.ts'

/** A socket of a browser, and the server at its other end. */
class FakeSocket extends EventTarget {
  static opened: { socket: FakeSocket; at: number }[] = []
  readonly CONNECTING = 0
  readonly OPEN = 1
  readonly CLOSING = 2
  readonly CLOSED = 3
  readyState = 0
  binaryType = 'blob'
  bufferedAmount = 0
  readonly sent: unknown[] = []

  readonly url: string

  constructor(url: string) {
    super()
    this.url = url
    FakeSocket.opened.push({ socket: this, at: Date.now() })
    setTimeout(() => {
      if (this.readyState !== this.CONNECTING) return
      this.readyState = this.OPEN
      this.dispatchEvent(new Event('open'))
    })
  }

  send(data: unknown): void {
    this.sent.push(data)
  }

  close(): void {
    this.readyState = this.CLOSED
  }

  says(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }

  /** What a deploy does to it. */
  breaks(): void {
    this.readyState = this.CLOSED
    this.dispatchEvent(new CloseEvent('close', { code: 1012 }))
  }
}
class CloseEvent extends Event {
  readonly code: number
  readonly reason = ''
  readonly wasClean = false

  constructor(type: string, { code }: { code: number }) {
    super(type)
    this.code = code
  }
}

const EPOCH = '6f1c1f4e-3b0e-4f39-9d3c-0d1ce1a5f001'
const OTHER_EPOCH = '6f1c1f4e-3b0e-4f39-9d3c-0d1ce1a5f002'
const wordOf = (changes: number, epoch = EPOCH) =>
  JSON.stringify({
    epoch,
    changes,
    edition: '0123456789abcdef',
    build: 'build',
    notices: [],
    counters: {},
    screens: '',
  })

beforeEach(() => {
  FakeSocket.opened = []
  vi.useFakeTimers()
  vi.stubGlobal('WebSocket', FakeSocket)
  vi.stubGlobal('CloseEvent', CloseEvent)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** A screen's socket, with what it has heard and what it could not understand. */
function opened(random = () => 0, firstWaitMs = 0) {
  const heard: number[] = []
  const faults: unknown[] = []
  const socket: OfficeSocket = openSocket({
    url: 'wss://office.test/api/screens/lobby/socket',
    random,
    firstWaitMs,
    onWord: ({ changes }) => heard.push(changes),
    onFault: (error) => faults.push(error),
  })
  return { socket, heard, faults }
}
const server = () => FakeSocket.opened.at(-1)?.socket as FakeSocket

describe('the socket of a screen', () => {
  it('hears every change once and in order, whatever comes twice or late', async () => {
    const { heard } = opened()
    await vi.advanceTimersByTimeAsync(10)
    for (const changes of [1, 1, 2, 4, 3, 4, 5]) server().says(wordOf(changes))
    expect(heard).toEqual([1, 2, 4, 5])
  })

  it('believes a new store of the office, which counts from the beginning', async () => {
    const { heard } = opened()
    await vi.advanceTimersByTimeAsync(10)
    server().says(wordOf(7))
    server().says(wordOf(1, OTHER_EPOCH))
    expect(heard).toEqual([7, 1])
  })

  it.each([
    'x',
    '{}',
    '[]',
    'null',
    wordOf(-1),
    wordOf(1.5),
    wordOf(1).replace(EPOCH, 'x'),
    'x'.repeat(200_000),
    new ArrayBuffer(8),
  ])('does not listen to what is none of the office, and says so: %#', async (message) => {
    const { heard, faults } = opened()
    await vi.advanceTimersByTimeAsync(10)
    server().says(message)
    expect([heard, faults.length]).toEqual([[], 1])
    server().says(wordOf(1))
    expect(heard).toEqual([1])
  })

  it('that gives no sign of life after a ping is opened anew', async () => {
    const { socket } = opened()
    await vi.advanceTimersByTimeAsync(10)
    socket.ping()
    expect([server().sent, socket.isUp()]).toEqual([['ping'], false])
    server().says('pong')
    expect(socket.isUp()).toBe(true)
    socket.ping()
    socket.ping()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(FakeSocket.opened).toHaveLength(2)
    expect(socket.isUp()).toBe(true)
  })

  it('waits with its first connection as long as it is told', async () => {
    opened(undefined, 20_000)
    await vi.advanceTimersByTimeAsync(19_999)
    expect(FakeSocket.opened).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(10)
    expect(FakeSocket.opened).toHaveLength(1)
  })
})

it('1,000 screens that lose their sockets at once come back within half a minute, spread over all of it', async () => {
  const random = seeded(15)
  for (let count = 0; count < 1_000; count++) opened(random)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(FakeSocket.opened).toHaveLength(1_000)
  const lost = FakeSocket.opened.map(({ socket }) => socket)
  const lostAt = Date.now()
  for (const socket of lost) socket.breaks()
  await vi.advanceTimersByTimeAsync(31_000)
  const back = FakeSocket.opened.slice(1_000).map(({ at }) => at - lostAt)
  expect(back).toHaveLength(1_000)
  const inSecond = Array.from({ length: 31 }, (_, second) =>
    back.filter((at) => Math.floor(at / 1_000) === second),
  )
  // 33 on average. A crowd would be hundreds.
  expect(Math.max(...inSecond.map(({ length }) => length))).toBeLessThan(80)
  expect(Math.max(...back)).toBeLessThanOrEqual(30_100)
})

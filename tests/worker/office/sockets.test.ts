import { evictDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import bundle from '../../../dist/bundle.json'
import { screens } from '../../../src/facts/screens.ts'
import { parseInForce } from '../../../src/shared/in-force.ts'
import { OWN_SOCKET } from '../../../src/worker/office/sockets.ts'

const screen = screens[0]?.id ?? ''
const { edition } = bundle
const writing = { by: 'clerk@office.test', at: 1_000, comment: '' }
const newOffice = () => env.OFFICE.getByName(crypto.randomUUID())
type Stub = ReturnType<typeof newOffice>

/** A screen that listens, with what it has heard. */
async function listening(office: Stub, isOwn = true) {
  const response = await office.fetch(`https://office.test/api/screens/${screen}/socket`, {
    headers: { Upgrade: 'websocket', ...(isOwn && { [OWN_SOCKET]: 'true' }) },
  })
  const socket = response.webSocket
  if (!socket) throw new Error(`expected a socket, found ${response.status}`)
  const heard: unknown[] = []
  const waiting: (() => void)[] = []
  socket.addEventListener('message', ({ data }) => {
    heard.push(data === 'pong' ? data : parseInForce(JSON.parse(String(data))))
    for (const wake of waiting.splice(0)) wake()
  })
  const closed = new Promise<number>((resolve) =>
    socket.addEventListener('close', ({ code }) => resolve(code)),
  )
  socket.accept()
  /** Waits until so many messages have come. */
  const has = async (count: number) => {
    while (heard.length < count) await new Promise<void>((resolve) => waiting.push(resolve))
    return heard
  }
  return { socket, has, closed }
}

/** An edition that differs from the last one by its number. */
const numbered = (count: number) => {
  const [source, ...rest] = Object.entries(edition.sources)
  if (!source) throw new Error('the edition has no source')
  const [name, value] = source
  return { ...edition, sources: Object.fromEntries([[name, { ...value, title: `${count}` }], ...rest]) }
}

describe('a screen that connects', () => {
  it('hears at once what is in force', async () => {
    const office = newOffice()
    const { has } = await listening(office)
    expect(await has(1)).toEqual([await office.inForce()])
  })

  it('hears of every change, in order, each with the next number, and nothing twice', async () => {
    const office = newOffice()
    const both = await Promise.all([listening(office), listening(office)])
    const hashes = [bundle.hash]
    for (let count = 1; count <= 5; count++) {
      const written = await office.publish(numbered(count), writing, hashes.at(-1) ?? '')
      if (written.kind !== 'done') throw new Error(JSON.stringify(written).slice(0, 200))
      hashes.push(written.value.hash)
    }
    for (const { has } of both) {
      const words = (await has(6)) as { changes: number; edition: string }[]
      expect(words.map(({ changes }) => changes)).toEqual([0, 1, 2, 3, 4, 5])
      expect(words.map((word) => word.edition)).toEqual(hashes)
    }
  })

  it('hears what it has missed', async () => {
    const office = newOffice()
    await office.publish(numbered(1), writing, bundle.hash)
    const { has } = await listening(office)
    expect(await has(1)).toMatchObject([{ changes: 1 }])
  })

  it('stays connected while the object is evicted, and hears of what comes after', async () => {
    const office = newOffice()
    const { has } = await listening(office)
    await has(1)
    await evictDurableObject(office)
    const written = await office.publish(numbered(1), writing, bundle.hash)
    expect(written.kind).toBe('done')
    expect((await has(2))[1]).toMatchObject({ changes: 1 })
  })

  it('gets an answer to its ping', async () => {
    const { socket, has } = await listening(newOffice())
    socket.send('ping')
    expect((await has(2))[1]).toBe('pong')
  })

  it('is counted as alive, by its name', async () => {
    const office = newOffice()
    await listening(office)
    const alive = await office.alive()
    expect(alive.map((row) => row.screen)).toEqual([screen])
    expect(Math.abs(Date.now() - (alive[0]?.at ?? 0))).toBeLessThan(60_000)
  })
})

describe('a socket of somebody else', () => {
  it.each(['x', '{}', '{"changes":99}', 'x'.repeat(100_000)])(
    'that says anything is closed: %#',
    async (text) => {
      const office = newOffice()
      const { socket, has, closed } = await listening(office)
      await has(1)
      socket.send(text)
      expect(await closed).toBe(1008)
      expect(await office.alive()).toEqual([])
    },
  )

  it('can open and close as often as it wants: nothing is left of it', async () => {
    const office = newOffice()
    for (let count = 0; count < 200; count++) {
      const { socket, has, closed } = await listening(office)
      await has(1)
      socket.close(1000)
      await closed
    }
    expect(await office.alive()).toEqual([])
  })

  it('that floods is closed at its first word, and the others hear all the same', async () => {
    const office = newOffice()
    const [flood, other] = [await listening(office), await listening(office)]
    for (let count = 0; count < 5_000; count++) flood.socket.send('x'.repeat(count % 100))
    expect(await flood.closed).toBe(1008)
    await office.publish(numbered(1), writing, bundle.hash)
    expect((await other.has(2))[1]).toMatchObject({ changes: 1 })
    await expect.poll(async () => (await office.alive()).length).toBe(1)
  })

  it('that reads nothing keeps nobody waiting', async () => {
    const office = newOffice()
    const silent = await office.fetch(`https://office.test/api/screens/${screen}/socket`, {
      headers: { Upgrade: 'websocket' },
    })
    const other = await listening(office)
    let base = bundle.hash
    for (let count = 1; count <= 20; count++) {
      const written = await office.publish(numbered(count), writing, base)
      if (written.kind === 'done') base = written.value.hash
      expect((await other.has(count + 1)).at(-1)).toMatchObject({ changes: count })
    }
    silent.webSocket?.accept()
    silent.webSocket?.close()
  })

  it('that opens and goes away without a word leaves nothing, 10,000 times', async () => {
    const office = newOffice()
    for (let count = 0; count < 10_000; count += 50) {
      const sockets = await Promise.all(Array.from({ length: 50 }, () => listening(office)))
      for (const [index, { socket }] of sockets.entries()) socket.close(index % 2 === 0 ? 1000 : 4_999)
      if (count % 500 === 0) await Promise.all(sockets.map(({ closed }) => closed))
    }
    const { has } = await listening(office)
    await has(1)
    await expect.poll(async () => (await office.alive()).length).toBe(1)
    // A busy machine takes half a minute for what a quiet one does in a few seconds.
  }, 120_000)

  it('beyond the most is told to come later, and strangers leave room for screens with their keys', async () => {
    const office = newOffice()
    const open = async (count: number, isOwn: boolean) => {
      for (let index = 0; index < count; index++) await listening(office, isOwn)
    }
    await open(1_500, false)
    expect(await (await listening(office, false)).closed).toBe(1013)
    const kept = await listening(office)
    expect(await kept.has(1)).toHaveLength(1)
    await open(499, true)
    for (const isOwn of [true, false]) expect(await (await listening(office, isOwn)).closed).toBe(1013)
    expect(await office.alive()).toHaveLength(1)
  })
})

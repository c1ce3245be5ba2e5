import type { Editing, Reply } from '../office/ask.ts'
import type { DraftRow } from '../office/office.ts'

/** Whether what was written is safe. */
export type Saving =
  | { readonly kind: 'saved' }
  /** It is on this device, and on its way. */
  | { readonly kind: 'saving' }
  /** It is on this device, and sent when the office can be reached. */
  | { readonly kind: 'away' }
  /** Somebody else has written the same draft since. */
  | { readonly kind: 'overtaken'; readonly editing: readonly Editing[] }
  /** The office does not take it: too long, removed, or not allowed. */
  | { readonly kind: 'refused'; readonly problems: readonly string[] }
  | { readonly kind: 'missing' | 'forbidden' | 'signed-out' }

interface SaverSetup {
  /** The draft that was opened. Without one it is begun with the first change. */
  readonly row: DraftRow | undefined
  readonly begin: () => Promise<Reply<DraftRow>>
  readonly write: (id: string, content: string, version: number) => Promise<Reply<DraftRow>>
  /** Keeps what was not sent on this device, under the id of the draft; null once all is sent. */
  readonly keep: (row: DraftRow | undefined, content: string | null) => Promise<void>
  readonly onSaving: (saving: Saving) => void
  readonly onRow: (row: DraftRow) => void
}

export interface Saver {
  /** Sends this after a moment, unless another change comes. */
  changed(content: string): void
  /** Sends what is to be sent, now. Returns whether the office then has all of it. */
  flush(): Promise<boolean>
  /** Nothing is sent any more. */
  stop(): void
}

/** A pause in typing. */
const PAUSE_MS = 800
/** The office is asked again so often while it cannot be reached. */
const AGAIN_MS = 10_000

/** Saves a draft while somebody writes it: on the device at once, then in the office. */
export function createSaver(setup: SaverSetup): Saver {
  let { row } = setup
  let waiting: string | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending: Promise<void> = Promise.resolve()
  let isStopped = false

  function later(ms: number): void {
    clearTimeout(timer)
    if (!isStopped) timer = setTimeout(() => void flush(), ms)
  }

  async function flush(): Promise<boolean> {
    clearTimeout(timer)
    sending = sending.then(send)
    await sending
    return waiting === undefined
  }

  async function send(): Promise<void> {
    const content = waiting
    if (content === undefined || isStopped) return
    setup.onSaving({ kind: 'saving' })
    const reply = await sent(content)
    if (isStopped) return
    if (reply.kind === 'done') {
      heard(reply.value)
      if (waiting !== content) return later(PAUSE_MS)
      waiting = undefined
      await setup.keep(row, null)
      setup.onSaving({ kind: 'saved' })
    } else {
      setup.onSaving(reply)
      if (reply.kind === 'away') later(AGAIN_MS)
    }
  }

  async function sent(content: string): Promise<Reply<DraftRow>> {
    if (!row) {
      const begun = await setup.begin()
      if (begun.kind !== 'done') return begun
      await setup.keep(undefined, null)
      heard(begun.value)
      await setup.keep(begun.value, content)
    }
    return row ? setup.write(row.id, content, row.version) : { kind: 'missing' }
  }

  function heard(next: DraftRow): void {
    row = next
    setup.onRow(next)
  }

  return {
    changed(content) {
      waiting = content
      setup.onSaving({ kind: 'saving' })
      void setup.keep(row, content)
      later(PAUSE_MS)
    },
    flush,
    stop() {
      isStopped = true
      clearTimeout(timer)
    },
  }
}

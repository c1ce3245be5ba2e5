import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Edition } from '../shared/edition/edition.ts'
import { draftOf } from './draft/draft-of.ts'
import { beginHistory, changed, type History, redone, undone } from './draft/history.ts'
import { dropDraft, keepDraft, keptDraft, NEW } from './draft/kept-drafts.ts'
import { readable } from './draft/readable.ts'
import { createSaver, type Saver, type Saving } from './draft/saver.ts'
import type { Reply } from './office/ask.ts'
import { type DraftRow, type Me, office, type Published } from './office/office.ts'

/** The draft that is edited. */
interface Open {
  /** Undefined until the first change: reading begins no draft. */
  readonly row: DraftRow | undefined
  readonly history: History<Edition>
  readonly saving: Saving
}

/** What of the office the app has at hand. */
interface AtHand {
  readonly me: Me
  /** What is in force, without marks for line breaks. */
  readonly published: Published
  readonly drafts: readonly DraftRow[]
  readonly open: Open
}

export interface Work extends AtHand {
  /** @param what names the place: typing there again is undone together with this. */
  readonly edit: (change: (edition: Edition) => Edition, what: string) => void
  readonly undo: () => void
  readonly redo: () => void
  /** Opens a draft; without one, what is in force. */
  readonly choose: (row: DraftRow | undefined) => Promise<void>
  /** Begins another draft with what is written here, because this one was overtaken. */
  readonly keepAsCopy: (content: Edition) => Promise<void>
  /** Sends everything that is not sent yet. Returns the draft as the office then has it, if it has all of it. */
  readonly flush: () => Promise<DraftRow | undefined>
  /** Asks for everything anew, and opens what is in force. */
  readonly reload: () => Promise<void>
}

/** Why there is nothing to edit. A draft of another version of the app cannot be read. */
export type Failed = Exclude<Reply<never>['kind'], 'done'> | 'unreadable'

const SAVED: Saving = { kind: 'saved' }

/**
 * The office in the browser of one of its people. Undefined while it is asked.
 *
 * @param nameOf the name of a draft that is begun now by somebody
 */
export function useOffice(nameOf: (me: Me) => string): Work | Failed | undefined {
  const [hand, setHand] = useState<AtHand | Failed>()
  const saver = useRef<Saver | undefined>(undefined)
  const sent = useRef<DraftRow | undefined>(undefined)
  const setOpen = useCallback((change: (open: Open) => Open) => {
    setHand((now) => (isAtHand(now) ? { ...now, open: change(now.open) } : now))
  }, [])

  /** Makes a draft the one that is edited. */
  function begin(me: Me, row: DraftRow | undefined, hash: string, edition: Edition, unsent?: string): Open {
    saver.current?.stop()
    saver.current = createSaver({
      row,
      begin: () => office.begin(nameOf(me), hash),
      write: office.write,
      keep: (of, content) => keep(of, content),
      onSaving: (saving) => setOpen((open) => ({ ...open, saving })),
      onRow: (next) => {
        sent.current = next
        setHand((now) =>
          isAtHand(now)
            ? {
                ...now,
                drafts: [next, ...now.drafts.filter(({ id }) => id !== next.id)],
                open: { ...now.open, row: next },
              }
            : now,
        )
      },
    })
    sent.current = row
    if (unsent !== undefined) saver.current.changed(unsent)
    return { row, history: beginHistory(edition), saving: unsent === undefined ? SAVED : { kind: 'saving' } }
  }

  async function opened(me: Me, row: DraftRow | undefined, published: Published): Promise<Open | Failed> {
    const { hash } = published
    const kept = await keptDraft(row?.id ?? NEW)
    const unsent = kept && draftOf(parsed(kept.content))
    const isSame = kept !== undefined && (kept.version === null || kept.version === row?.version)
    if (unsent && isSame) return begin(me, row, hash, unsent, kept.content)
    if (!row) return begin(me, row, hash, published.edition)
    const reply = await office.draft(row.id)
    if (reply.kind !== 'done') return reply.kind
    const draft = draftOf(reply.value)
    if (!draft) return 'unreadable'
    const open = begin(me, row, hash, readable(draft))
    if (!unsent) return open
    // Somebody has written the draft while this device could not send.
    return { ...open, history: beginHistory(unsent), saving: { kind: 'overtaken', editing: [row] } }
  }

  async function loaded(
    find: (drafts: readonly DraftRow[], me: Me) => DraftRow | undefined,
  ): Promise<AtHand | Failed> {
    const [me, history, drafts] = await Promise.all([office.me(), office.history(), office.drafts()])
    if (me.kind !== 'done') return me.kind
    if (history.kind !== 'done') return history.kind
    if (drafts.kind !== 'done') return drafts.kind
    const inForce = await office.inForce(history.value[0]?.hash)
    if (inForce.kind !== 'done') return inForce.kind
    const published = { ...inForce.value, edition: readable(inForce.value.edition) }
    const open = await opened(me.value, find(drafts.value, me.value), published)
    return typeof open === 'string' ? open : { me: me.value, published, drafts: drafts.value, open }
  }

  useEffect(() => {
    void loaded((drafts, me) => drafts.find(({ by }) => by === me.email)).then(setHand)
    const flush = () => void saver.current?.flush()
    addEventListener('online', flush)
    return () => {
      removeEventListener('online', flush)
      saver.current?.stop()
    }
  }, [])

  if (!isAtHand(hand)) return hand
  const { me, published, open } = hand
  const put = (step: (history: History<Edition>) => History<Edition>) =>
    setOpen((now) => {
      const history = step(now.history)
      saver.current?.changed(JSON.stringify(history.now))
      return { ...now, history }
    })
  return {
    ...hand,
    edit: (change, what) => put((history) => changed(history, change(history.now), what, performance.now())),
    undo: () => put(undone),
    redo: () => put(redone),
    async choose(row) {
      await saver.current?.flush()
      const next = await opened(me, row, published)
      setHand((now) => (typeof next === 'string' ? next : isAtHand(now) ? { ...now, open: next } : now))
    },
    async keepAsCopy(content) {
      if (open.row) await dropDraft(open.row.id)
      const next = begin(me, undefined, published.hash, content, JSON.stringify(content))
      setOpen(() => next)
    },
    async flush() {
      const isWhole = await saver.current?.flush()
      return isWhole ? sent.current : undefined
    },
    async reload() {
      if (open.row) await dropDraft(open.row.id)
      saver.current?.stop()
      const id = open.row?.id
      setHand(await loaded((drafts) => drafts.find((row) => row.id === id)))
    },
  }
}

function isAtHand(hand: AtHand | Failed | undefined): hand is AtHand {
  return typeof hand === 'object'
}

async function keep(row: DraftRow | undefined, content: string | null): Promise<void> {
  const id = row?.id ?? NEW
  try {
    if (content === null) await dropDraft(id)
    else await keepDraft(id, { version: row?.version ?? null, content })
  } catch {
    // A disk that refuses must stop nobody. The office gets all that is written, and says whether it has it.
  }
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    // What is kept on the device is no draft of this app. It counts as none.
    return undefined
  }
}

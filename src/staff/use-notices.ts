import { useCallback, useRef, useState } from 'preact/hooks'
import type { Reply } from './office/ask.ts'
import { type AskedNotice, type NoticeRow, noticesOfOffice } from './office/notices.ts'
import { useLooking } from './use-looking.ts'

/** What somebody did with a notice, and what became of it. */
export interface NoticeAct {
  readonly what: 'put-up' | 'approve' | 'withdraw'
  /** Undefined as long as the office has not answered. */
  readonly kind: Reply<unknown>['kind'] | undefined
  readonly problems: readonly string[]
  /** Whether it waits for a second person now. */
  readonly isProposed: boolean
}

type Trouble = Exclude<Reply<unknown>['kind'], 'done'>

export interface NoticesAtHand {
  /** Undefined before the office has answered. The newest first. */
  readonly rows: readonly NoticeRow[] | undefined
  /** Why it has not answered the last time, so that `rows` may be old. Undefined if it has. */
  readonly trouble: Trouble | undefined
  readonly last: NoticeAct | undefined
  readonly putUp: (asked: AskedNotice) => Promise<void>
  readonly approve: (id: string) => Promise<void>
  readonly withdraw: (id: string) => Promise<void>
}

/** A colleague who has proposed an emergency waits for somebody. What it costs is counted in docs/deploying.md. */
const EVERY_MS = 5_000

/** The notices of the office in the browser of one of its people. Asked again and again while they look. */
export function useNotices(): NoticesAtHand {
  const [rows, setRows] = useState<readonly NoticeRow[]>()
  const [last, setLast] = useState<NoticeAct>()
  const [trouble, setTrouble] = useState<Trouble>()
  const asked = useRef(0)
  const heard = useRef(0)
  const load = useCallback(async () => {
    asked.current += 1
    const turn = asked.current
    const reply = await noticesOfOffice.list()
    // A lost network answers late, when another question may have been answered already.
    if (turn < heard.current) return
    heard.current = turn
    if (reply.kind === 'done') setRows(reply.value)
    setTrouble(reply.kind === 'done' ? undefined : reply.kind)
  }, [])
  useLooking(load, EVERY_MS)

  async function act(
    what: NoticeAct['what'],
    asking: Promise<Reply<Pick<NoticeRow, 'notice'>>>,
  ): Promise<void> {
    setLast({ what, kind: undefined, problems: [], isProposed: false })
    const reply = await asking
    await load()
    setLast({
      what,
      kind: reply.kind,
      problems: reply.kind === 'refused' ? reply.problems : [],
      isProposed: reply.kind === 'done' && !reply.value.notice.approved && what === 'put-up',
    })
  }

  return {
    rows,
    trouble,
    last,
    putUp: (asked) => act('put-up', noticesOfOffice.putUp(asked)),
    approve: (id) => act('approve', noticesOfOffice.approve(id)),
    withdraw: (id) => act('withdraw', noticesOfOffice.withdraw(id)),
  }
}

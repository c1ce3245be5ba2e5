import { useState } from 'preact/hooks'
import type { Reply } from '../../office/ask.ts'

/** A list of the office that may be too long for one answer, as far as somebody has asked for it. The newest first. */
export interface Entries<Row> {
  /** Undefined before the first answer. */
  readonly rows: readonly Row[] | undefined
  /** Why the last question has no answer. */
  readonly failed: Exclude<Reply<unknown>['kind'], 'done'> | undefined
  readonly isAsking: boolean
  readonly hasOlder: boolean
  /** Asks for the newest, and forgets the others. */
  readonly begin: () => Promise<void>
  /** Asks for those before the last. */
  readonly goOn: () => Promise<void>
}

/** @param ask asks the office for the newest entries, or for the newest of those before a number. */
export function useEntries<Row extends { readonly seq: number }>(
  ask: (before?: number) => Promise<Reply<readonly Row[]>>,
): Entries<Row> {
  const [rows, setRows] = useState<readonly Row[]>()
  const [failed, setFailed] = useState<Entries<Row>['failed']>()
  const [isAsking, setIsAsking] = useState(false)
  const [isWhole, setIsWhole] = useState(false)
  const last = rows?.at(-1)?.seq
  async function load(known: readonly Row[], before?: number): Promise<void> {
    setIsAsking(true)
    const reply = await ask(before)
    setIsAsking(false)
    setFailed(reply.kind === 'done' ? undefined : reply.kind)
    if (reply.kind !== 'done') return
    setRows([...known, ...reply.value])
    setIsWhole(reply.value.length === 0)
  }
  return {
    rows,
    failed,
    isAsking,
    // The first entry of an office has the number 1. Where it is missing, an empty answer is the end.
    hasOlder: last !== undefined && last > 1 && !isWhole,
    begin: () => load([]),
    goOn: () => load(rows ?? [], last),
  }
}

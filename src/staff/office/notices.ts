import * as v from 'valibot'
import type { Blanks, Notice, NoticeWords } from '../../shared/notice/notice.ts'
import type { Severity } from '../../shared/notice/severity.ts'
import { ask } from './ask.ts'

const who = v.nullable(v.string())
/** The office parses every notice before it keeps it. */
const notice = v.custom<Notice>((input) => typeof input === 'object' && input !== null && 'words' in input)
const recordSchema = v.object({
  notice,
  writtenBy: v.string(),
  approvedBy: who,
  withdrawnBy: who,
  overriddenBy: who,
})
const rowSchema = v.object({
  ...recordSchema.entries,
  state: v.picklist(['proposed', 'scheduled', 'in-force', 'withdrawn', 'expired']),
  /** Whether who asks may approve of it. */
  mayApprove: v.boolean(),
})
/** A notice in the list of the office: who did what with it. */
export type NoticeRow = v.InferOutput<typeof rowSchema>

/** A notice as somebody asks for it. */
export interface AskedNotice {
  readonly template: string
  readonly blanks?: Blanks
  /** In every language, where they are written freely. */
  readonly words?: Readonly<Record<string, Pick<NoticeWords, 'heading' | 'body'>>>
  readonly override?: boolean
  readonly severity: Severity
  readonly drill: boolean
  /** Ms since 1970; null for now. */
  readonly from: number | null
  readonly until: number
}

const record = v.parser(recordSchema)
const post = (body?: unknown) => ({ method: 'POST' as const, ...(body !== undefined && { body }) })

export const noticesOfOffice = {
  list: () => ask('notices', v.parser(v.array(rowSchema))),
  /** What would stand on the walls. */
  preview: (asked: AskedNotice) => ask('notices/preview', v.parser(notice), post(asked)),
  putUp: (asked: AskedNotice) => ask('notices', record, post(asked)),
  approve: (id: string) => ask(`notices/${id}/approve`, record, post()),
  withdraw: (id: string) => ask(`notices/${id}/withdraw`, record, post()),
} as const

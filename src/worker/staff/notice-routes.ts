import { Hono } from 'hono'
import * as v from 'valibot'
import { recordOf } from '../../shared/bounded.ts'
import { localeIdSchema } from '../../shared/edition/words/locale.ts'
import { FREE, NotANoticeError, type Notice, parseNotice } from '../../shared/notice/notice.ts'
import { noticeStateAt } from '../../shared/notice/notice-state.ts'
import { mayApprove } from '../../shared/notice/record.ts'
import { SEVERITIES } from '../../shared/notice/severity.ts'
import type { Proposal } from '../office/notices.ts'
import type { Written } from '../office/writing.ts'
import { officeOf } from '../reader.ts'
import { requires, type StaffEnv } from './access.ts'
import { wordedFreely, wordedFrom } from './notice-words.ts'
import { policyOf } from './policy.ts'
import { answer, type StaffContext, withBody, writing } from './written-answer.ts'

const text = v.pipe(v.string(), v.maxLength(300, 'at most 300 characters'))
const instant = v.pipe(v.number(), v.integer('a whole number'))
const drawn = {
  /** As the template has it, if nothing is said. */
  severity: v.optional(v.picklist(SEVERITIES)),
  drill: v.boolean(),
  /** Ms since 1970; now, if nothing is said. */
  from: v.optional(v.nullable(instant), null),
  until: instant,
}
const templated = v.strictObject({
  ...drawn,
  template: v.pipe(v.string(), v.maxLength(100, 'at most 100 characters')),
  /** Each is judged by its template. */
  blanks: v.optional(recordOf(v.string(), v.union([v.string(), v.number()]), 20), {}),
})
const free = v.strictObject({
  ...drawn,
  template: v.literal(FREE),
  words: recordOf(
    localeIdSchema,
    v.strictObject({ heading: text, body: v.pipe(v.array(text), v.maxLength(6, 'at most 6 entries')) }),
    20,
  ),
  /** Whether its writer lets it pass, by their name, although the checker finds errors. */
  override: v.optional(v.boolean(), false),
})
type Asked = v.InferOutput<typeof templated> | v.InferOutput<typeof free>
const asked = v.lazy(
  (input): v.GenericSchema<unknown, Asked> =>
    isFree(input)
      ? (free as v.GenericSchema<unknown, Asked>)
      : (templated as v.GenericSchema<unknown, Asked>),
)

/** What staff read and write of notices. Who alerts acts; everybody of the office reads. */
export const noticeRoutesOfStaff: Hono<StaffEnv> = new Hono<StaffEnv>()
  .get('/staff/api/notices', async (c) => {
    const now = Date.now()
    const { email, roles } = c.var.staff
    const policy = { secondPerson: policyOf(c.env).emergency }
    const records = await officeOf(c.env).notices()
    return c.json(
      records.map((record) => ({
        ...record,
        state: noticeStateAt(record.notice, now),
        mayApprove: roles.includes('alerter') && mayApprove(record, email, policy),
      })),
    )
  })
  // What would stand on the walls, with nothing kept of it.
  .post('/staff/api/notices/preview', (c) =>
    withBody(c, asked, async (body) => {
      const proposal = proposed(c, body)
      return answer(c, proposal.kind === 'done' ? seen(proposal.value, Date.now()) : proposal)
    }),
  )
  .post('/staff/api/notices', requires('alerter'), (c) =>
    withBody(c, asked, async (body) => {
      const proposal = proposed(c, body)
      if (proposal.kind !== 'done') return answer(c, proposal)
      const policy = { secondPerson: policyOf(c.env).emergency }
      return answer(c, await officeOf(c.env).putUpNotice(proposal.value, policy, writing(c)), 201)
    }),
  )
  .post('/staff/api/notices/:id/approve', requires('alerter'), async (c) => {
    const policy = { secondPerson: policyOf(c.env).emergency }
    return answer(c, await officeOf(c.env).approveNotice(c.req.param('id') ?? '', policy, writing(c)))
  })
  .post('/staff/api/notices/:id/withdraw', requires('alerter'), async (c) =>
    answer(c, await officeOf(c.env).withdrawNotice(c.req.param('id') ?? '', writing(c))),
  )

/** What was asked for, with its words in every language. */
function proposed(c: StaffContext, body: Asked): Written<Proposal> {
  const { published, staff } = c.var
  const isOverridden = 'override' in body && body.override
  const worded =
    'words' in body
      ? wordedFreely(body.words, isOverridden ? staff.email : null, published)
      : wordedFrom(body.template, body.blanks, published)
  if (worded.kind !== 'done') return worded
  const { template, drill, until, severity = worded.value.severity } = body
  const notice = {
    ...{ template, drill, severity, until, from: body.from ?? Date.now(), words: worded.value.words },
    blanks: 'blanks' in body ? body.blanks : {},
  }
  const locales = published.edition.locales.map(({ id }) => id)
  return { kind: 'done', value: { notice, locales, isOverridden } }
}

/** The notice as screens would have it if it were put up now. */
function seen({ notice, locales }: Proposal, now: number): Written<Notice> {
  try {
    const whole = { ...notice, id: 'preview', since: now, approved: true, withdrawnAt: null }
    return { kind: 'done', value: parseNotice(whole, locales) }
  } catch (error) {
    if (error instanceof NotANoticeError) return { kind: 'refused', problems: error.problems }
    throw error
  }
}

function isFree(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'template' in input && input.template === FREE
}

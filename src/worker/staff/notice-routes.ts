import { Hono } from 'hono'
import * as v from 'valibot'
import { recordOf } from '../../shared/bounded.ts'
import { localeIdSchema } from '../../shared/edition/words/locale.ts'
import { FREE } from '../../shared/notice/notice.ts'
import { noticeStateAt } from '../../shared/notice/notice-state.ts'
import { mayApprove } from '../../shared/notice/record.ts'
import { SEVERITIES } from '../../shared/notice/severity.ts'
import { officeOf } from '../reader.ts'
import { requires, type StaffEnv } from './access.ts'
import { wordedFreely, wordedFrom } from './notice-words.ts'
import { policyOf } from './policy.ts'
import { answer, withBody, writing } from './written-answer.ts'

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
  .post('/staff/api/notices', requires('alerter'), (c) =>
    withBody(c, asked, async (body) => {
      const { published, staff } = c.var
      const isOverridden = 'override' in body && body.override
      const worded =
        'words' in body
          ? wordedFreely(body.words, isOverridden ? staff.email : null, published)
          : wordedFrom(body.template, body.blanks, published)
      if (worded.kind !== 'done') return answer(c, worded)
      const by = writing(c)
      const { template, drill, until, from, severity = worded.value.severity } = body
      const notice = {
        ...{ template, drill, severity, until, from: from ?? by.at, words: worded.value.words },
        blanks: 'blanks' in body ? body.blanks : {},
      }
      const locales = published.edition.locales.map(({ id }) => id)
      const policy = { secondPerson: policyOf(c.env).emergency }
      const proposal = { notice, locales, isOverridden }
      return answer(c, await officeOf(c.env).putUpNotice(proposal, policy, by), 201)
    }),
  )
  .post('/staff/api/notices/:id/approve', requires('alerter'), async (c) => {
    const policy = { secondPerson: policyOf(c.env).emergency }
    return answer(c, await officeOf(c.env).approveNotice(c.req.param('id') ?? '', policy, writing(c)))
  })
  .post('/staff/api/notices/:id/withdraw', requires('alerter'), async (c) =>
    answer(c, await officeOf(c.env).withdrawNotice(c.req.param('id') ?? '', writing(c))),
  )

function isFree(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'template' in input && input.template === FREE
}

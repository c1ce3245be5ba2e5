import { Hono } from 'hono'
import * as v from 'valibot'
import { wholeOf } from '../../shared/bounded.ts'
import { officeOf } from '../reader.ts'
import { requires, type StaffEnv } from './access.ts'
import { policyOf } from './policy.ts'
import { answer, commentSchema, withBody, withVersion, writing } from './written-answer.ts'

const publishSchema = v.object({
  comment: commentSchema,
  /** Ms since 1970. */
  at: v.optional(wholeOf(0, Number.MAX_SAFE_INTEGER)),
})

/** Publishing: at once, at a set time, and by a second person where the office has said so (`policy.ts`). */
export const publicationRoutes: Hono<StaffEnv> = new Hono<StaffEnv>()
  .post('/staff/api/drafts/:id/publish', requires('publisher'), (c) =>
    withVersion(c, (version) =>
      withBody(c, publishSchema, async ({ comment, at = null }) => {
        const isProposal = policyOf(c.env).publish
        const later = isProposal || at !== null ? { at, isProposal } : undefined
        const id = c.req.param('id') ?? ''
        const written = await officeOf(c.env).publishDraft(id, version, writing(c, comment), later)
        // It is accepted, and not in force yet (RFC 9110, 15.3.3).
        return answer(c, written, later ? 202 : 200)
      }),
    ),
  )
  .get('/staff/api/publications', async (c) => c.json(await officeOf(c.env).publications()))
  .post('/staff/api/publications/:id/approve', requires('publisher'), async (c) =>
    answer(c, await officeOf(c.env).approve(c.req.param('id'), writing(c))),
  )
  .delete('/staff/api/publications/:id', requires('publisher'), async (c) =>
    answer(c, await officeOf(c.env).removePublication(c.req.param('id'), writing(c))),
  )

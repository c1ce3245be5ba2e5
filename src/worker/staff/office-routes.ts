import { Hono } from 'hono'
import * as v from 'valibot'
import { officeOf } from '../reader.ts'
import { requires, type StaffEnv } from './access.ts'
import {
  answer,
  commentSchema as comment,
  json,
  type StaffContext,
  withBody,
  withVersion,
  writing,
} from './written-answer.ts'

const name = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'a name'),
  v.maxLength(100, 'at most 100 characters'),
)
const content = v.string()

/** What staff read and write of editions and drafts. Everything is JSON, and nothing is kept on the way. */
export const officeRoutes: Hono<StaffEnv> = new Hono<StaffEnv>()
  .get('/staff/api/editions', async (c) => c.json(await officeOf(c.env).history(beforeOf(c))))
  .get('/staff/api/edition', (c) => {
    c.header('ETag', `"${c.var.published.hash}"`)
    return c.json(c.var.published.edition)
  })
  .get('/staff/api/editions/:hash', async (c) => {
    const found = await officeOf(c.env).edition(c.req.param('hash'))
    return found ? json(c, found.content, found.hash) : c.json({ problems: ['no such edition'] }, 404)
  })
  .post('/staff/api/editions/:hash/restore', requires('publisher'), (c) =>
    withBody(c, v.object({ comment }), async (body) =>
      answer(c, await officeOf(c.env).restore(c.req.param('hash') ?? '', writing(c, body.comment))),
    ),
  )
  .get('/staff/api/audit', async (c) => c.json(await officeOf(c.env).audit(beforeOf(c))))
  .get('/staff/api/drafts', async (c) => c.json(await officeOf(c.env).drafts()))
  .post('/staff/api/drafts', requires('editor'), (c) =>
    withBody(c, v.object({ name }), async (body) => {
      const { edition, hash } = c.var.published
      const begun = await officeOf(c.env).beginDraft(body.name, JSON.stringify(edition), hash, writing(c))
      return answer(c, begun, 201)
    }),
  )
  .get('/staff/api/drafts/:id', async (c) => {
    const draft = await officeOf(c.env).draft(c.req.param('id'))
    if (!draft) return c.json({ problems: ['no such draft'] }, 404)
    c.header('Draft-Base', draft.base)
    c.header('Draft-Name', encodeURIComponent(draft.name))
    return json(c, draft.content, String(draft.version))
  })
  .put('/staff/api/drafts/:id', requires('editor'), (c) =>
    withVersion(c, (version) =>
      withBody(c, content, async (text) =>
        answer(c, await officeOf(c.env).writeDraft(c.req.param('id') ?? '', text, version, writing(c))),
      ),
    ),
  )
  .delete('/staff/api/drafts/:id', requires('editor'), async (c) =>
    answer(c, await officeOf(c.env).removeDraft(c.req.param('id') ?? '', writing(c))),
  )

/** Before which entry of a long list somebody wants to see. Undefined for the newest. */
function beforeOf(c: StaffContext): number | undefined {
  const before = /^\d{1,15}$/.exec(c.req.query('before') ?? '')?.[0]
  return before === undefined ? undefined : Number(before)
}

import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { PLAIN_MESSAGES, problemsOf } from '../../shared/problems.ts'
import type { Writing, Written } from '../office/writing.ts'
import { officeOf } from '../reader.ts'
import { requires, type StaffEnv } from './access.ts'

const comment = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'why'),
  v.maxLength(500, 'at most 500 characters'),
)
const name = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'a name'),
  v.maxLength(100, 'at most 100 characters'),
)
const content = v.string()

/** What staff read and write of editions and drafts. Everything is JSON, and nothing is kept on the way. */
export const officeRoutes: Hono<StaffEnv> = new Hono<StaffEnv>()
  .get('/staff/api/editions', async (c) => {
    const before = Number(c.req.query('before') ?? Number.NaN)
    return c.json(await officeOf(c.env).history(Number.isSafeInteger(before) ? before : undefined))
  })
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
  .get('/staff/api/audit', async (c) => c.json(await officeOf(c.env).audit()))
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
  .post('/staff/api/drafts/:id/publish', requires('publisher'), (c) =>
    withVersion(c, (version) =>
      withBody(c, v.object({ comment }), async (body) =>
        answer(
          c,
          await officeOf(c.env).publishDraft(c.req.param('id') ?? '', version, writing(c, body.comment)),
        ),
      ),
    ),
  )

type StaffContext = Context<StaffEnv>

function writing(c: StaffContext, comment = ''): Writing {
  return { by: c.var.staff.email, at: Date.now(), comment }
}

function json(c: StaffContext, content: string, tag: string): Response {
  return c.body(content, 200, { 'Content-Type': 'application/json; charset=UTF-8', ETag: `"${tag}"` })
}

/** What became of something that was to be written. */
function answer<T>(c: StaffContext, written: Written<T>, status: 200 | 201 = 200): Response {
  switch (written.kind) {
    case 'done':
      return c.json(written.value as object, status)
    case 'refused':
      return c.json({ problems: written.problems }, 422)
    case 'overtaken':
      return c.json({ editing: written.editing }, 412)
    case 'missing':
      return c.json({ problems: ['it is not there (any more)'] }, 404)
  }
}

/** Refuses a body that is not of the expected shape, with every reason. A draft is any text. */
async function withBody<Schema extends v.GenericSchema>(
  c: StaffContext,
  schema: Schema,
  then: (body: v.InferOutput<Schema>) => Promise<Response>,
): Promise<Response> {
  const text = await c.req.text()
  const result = v.safeParse(schema, schema.type === 'string' ? text : parsed(text), PLAIN_MESSAGES)
  if (!result.success) return c.json({ problems: problemsOf(result.issues, 'body') }, 422)
  return then(result.output)
}

/** What is written over must be named, so that nobody writes over a colleague unseen (RFC 6585, 428). */
async function withVersion(c: StaffContext, then: (version: number) => Promise<Response>): Promise<Response> {
  const version = /^"(\d{1,15})"$/.exec(c.req.header('If-Match') ?? '')?.[1]
  if (version === undefined)
    return c.json({ problems: ['If-Match: expected the version that you have seen'] }, 428)
  return then(Number(version))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The schema refuses it, and says what was expected.
    return text
  }
}

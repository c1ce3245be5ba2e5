import type { Context } from 'hono'
import * as v from 'valibot'
import { PLAIN_MESSAGES, problemsOf } from '../../shared/problems.ts'
import type { Writing, Written } from '../office/writing.ts'
import type { StaffEnv } from './access.ts'

/** Why something is written, as a body says it. */
export const commentSchema = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'why'),
  v.maxLength(500, 'at most 500 characters'),
)

export type StaffContext = Context<StaffEnv>

/** Who writes: the person who has signed in, now. */
export function writing(c: StaffContext, comment = ''): Writing {
  return { by: c.var.staff.email, at: Date.now(), comment }
}

/** JSON that is a text already, and what names it. */
export function json(c: StaffContext, content: string, tag: string): Response {
  return c.body(content, 200, { 'Content-Type': 'application/json; charset=UTF-8', ETag: `"${tag}"` })
}

/** What became of something that was to be written. */
export function answer<T>(c: StaffContext, written: Written<T>, status: 200 | 201 | 202 = 200): Response {
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
export async function withBody<Schema extends v.GenericSchema>(
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
export async function withVersion(
  c: StaffContext,
  then: (version: number) => Promise<Response>,
): Promise<Response> {
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

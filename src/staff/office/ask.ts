import * as v from 'valibot'

const editingSchema = v.object({ by: v.string(), at: v.number() })
/** Who else is at it, and since when, in ms since 1970. */
export type Editing = v.InferOutput<typeof editingSchema>

const refusedSchema = v.object({
  problems: v.optional(v.array(v.string()), []),
  editing: v.optional(v.array(editingSchema), []),
  error: v.optional(v.string()),
  most: v.optional(v.number()),
})

/** What became of a request to the office. */
export type Reply<T> =
  | { readonly kind: 'done'; readonly value: T; readonly headers: Headers }
  /** It cannot be used. Each problem names its place, what was expected there and what was found. */
  | {
      readonly kind: 'refused'
      readonly problems: readonly string[]
      /** Of what was too large: how many bytes it may have, if that is known. */
      readonly tooLarge?: { readonly most: number | undefined }
    }
  /** Somebody else has written since. */
  | { readonly kind: 'overtaken'; readonly editing: readonly Editing[] }
  | { readonly kind: 'missing' }
  /** They lack the role for this. */
  | { readonly kind: 'forbidden' }
  /** Nobody is signed in any more. */
  | { readonly kind: 'signed-out' }
  /** The network or the server is away. */
  | { readonly kind: 'away' }

interface Request {
  readonly method?: 'POST' | 'PUT' | 'DELETE'
  /** JSON, or a text that is sent as it is. */
  readonly body?: unknown
  /** The version that is written over. */
  readonly version?: number
  readonly timeoutMs?: number
}

const TIMEOUT_MS = 20_000

/**
 * Asks the office. It never throws because of what the network or the server does.
 *
 * @param path below `/staff/api/`; one that begins with `/` is taken as it is.
 * @param parse of the answer's JSON. @throws what `parse` throws: the answer is of another version of the app.
 */
export async function ask<T>(
  path: string,
  parse: (json: unknown) => T,
  { method, body, version, timeoutMs = TIMEOUT_MS }: Request = {},
): Promise<Reply<T>> {
  const headers: Record<string, string> = { Accept: 'application/json' }
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  if (version !== undefined) headers['If-Match'] = `"${version}"`
  try {
    const response = await fetch(path.startsWith('/') ? path : `/staff/api/${path}`, {
      ...(method && { method }),
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      headers,
      // A sign-in that has ended answers with a way to the page for it, which is no answer to this.
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.timeout(timeoutMs),
    })
    if (response.type === 'opaqueredirect') return { kind: 'signed-out' }
    const text = await response.text()
    // What is too large for the platform itself is answered by a page of its own.
    const json: unknown = response.status === 413 && !text.startsWith('{') ? {} : JSON.parse(text)
    return response.ok
      ? { kind: 'done', value: parse(json), headers: response.headers }
      : refusalOf(response.status, json)
  } catch (error) {
    if (error instanceof v.ValiError) throw error
    return { kind: 'away' }
  }
}

function refusalOf(status: number, json: unknown): Reply<never> {
  const result = v.safeParse(refusedSchema, json)
  const { problems, editing, error, most } = result.success ? result.output : { problems: [], editing: [] }
  switch (status) {
    case 404:
      return { kind: 'missing' }
    case 412:
      return { kind: 'overtaken', editing }
    case 413:
      return {
        kind: 'refused',
        problems: [most === undefined ? 'too large' : `body: expected at most ${most} bytes, found more`],
        tooLarge: { most },
      }
    case 422:
    case 428:
      return { kind: 'refused', problems }
    case 403:
      return { kind: error === 'stranger' ? 'signed-out' : 'forbidden' }
    default:
      return { kind: 'away' }
  }
}

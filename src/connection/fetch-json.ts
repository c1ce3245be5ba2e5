import { OtherSchemaError } from '../shared/edition/edition.ts'

/** A good answer takes less time, and a reader should not wait longer for a bad one. */
const TIMEOUT_MS = 10_000
/** Fifteen times the edition of a large ward. A larger answer is not an edition. */
const MOST_BYTES = 4_000_000

/** What can be wrong with an answer, in the order in which it is checked. */
export type AnswerFault =
  | 'network'
  | 'timeout'
  | 'status'
  | 'content-type'
  | 'too-large'
  | 'json'
  | 'schema'
  | 'content'

/** An answer that cannot be used, and why. */
export class BadAnswer extends Error {
  readonly kind: AnswerFault

  constructor(kind: AnswerFault, url: string, detail: string) {
    super(`${url}: ${detail}`)
    this.kind = kind
  }
}

/** An answer of the server, with the times of the request and the answer in ms of the device's clock. */
export interface Answer<T> {
  /** Undefined if the server says that it has not changed. */
  readonly value: T | undefined
  readonly headers: Headers
  readonly askedMs: number
  readonly answeredMs: number
}

interface Question<T> {
  readonly url: string
  readonly parse: (json: unknown) => T
  readonly now: () => number
  /** The `ETag` of what the screen has already. */
  readonly tag?: string | undefined
}

/**
 * Sends one request, and accepts only JSON of the expected shape.
 *
 * @throws BadAnswer that says what was wrong with it.
 */
export async function fetchJson<T>({ url, parse, now, tag }: Question<T>): Promise<Answer<T>> {
  const abort = new AbortController()
  // AbortSignal.timeout is not used, because it cannot be cancelled and its timer outlives the answer.
  const timer = setTimeout(() => abort.abort(), TIMEOUT_MS)
  const bad = (kind: AnswerFault, detail: string) => new BadAnswer(kind, url, detail)
  try {
    const askedMs = now()
    const headers: HeadersInit = tag === undefined ? {} : { 'If-None-Match': tag }
    const response = await fetch(url, { headers, signal: abort.signal, cache: 'no-cache' })
    const answer = { headers: response.headers, askedMs, answeredMs: now() }
    if (response.status === 304 && tag !== undefined) return { ...answer, value: undefined }
    if (response.status !== 200) throw bad('status', String(response.status))
    const type = response.headers.get('Content-Type') ?? 'nothing'
    if (!/^application\/json\s*(;|$)/i.test(type)) throw bad('content-type', type)
    const text = await textOf(response, () => bad('too-large', `more than ${MOST_BYTES} bytes`))
    return { ...answer, value: parsed(text, parse, bad) }
  } catch (error) {
    if (error instanceof BadAnswer) throw error
    if (abort.signal.aborted) throw bad('timeout', `no answer within ${TIMEOUT_MS / 1000} s`)
    throw bad('network', error instanceof Error ? error.message : String(error))
  } finally {
    clearTimeout(timer)
    // The rest of a refused answer need not be sent.
    abort.abort()
  }
}

/**
 * Whether a value can be sent back as an `ETag`. The browser refuses other values, or the server refuses them for
 * their length. A screen that keeps such a value would never get an answer.
 */
export function isTag(tag: unknown): tag is string {
  return typeof tag === 'string' && /^[\x21-\x7e]{0,200}$/.test(tag)
}

async function textOf({ body }: Response, tooLarge: () => Error): Promise<string> {
  if (!body) return ''
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  const reader = body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.byteLength
    if (bytes > MOST_BYTES) throw tooLarge()
    text += decoder.decode(value, { stream: true })
  }
}

function parsed<T>(
  text: string,
  parse: (json: unknown) => T,
  bad: (kind: AnswerFault, detail: string) => BadAnswer,
): T {
  const detailOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    // The parser's message quotes the answer, which may come from anyone, and `?debug` shows faults on the wall.
    throw bad('json', `expected JSON, found ${text.length} characters of something else`)
  }
  try {
    return parse(json)
  } catch (error) {
    throw bad(error instanceof OtherSchemaError ? 'schema' : 'content', detailOf(error))
  }
}

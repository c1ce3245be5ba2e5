import type { Part } from './version.ts'

/** In which header the Worker says the SHA-256, in hex, of a page or stylesheet that it has rendered. */
const SHA256 = 'Content-SHA-256'
/** A slice of a font bears the beginning of its SHA-256 in its name. */
const SLICE = /^\/fonts\/[\w-]+\.([0-9a-f]{16})\.woff2$/

/**
 * Takes a response for a part of a version, if it is exactly that. The body of `response` is used up.
 *
 * @throws Error that names the part, what was expected and what was found.
 */
export async function refuse(part: Part, build: string, response: Response): Promise<void> {
  const found = (expected: string, other: string | null) =>
    new Error(`${part.url}: expected ${expected}, found ${other ?? 'none'}`)
  if (response.status !== 200 || response.redirected) throw found('200', String(response.status))
  const type = response.headers.get('Content-Type')
  if (!type?.startsWith(part.type)) throw found(part.type, type)
  // While a deployment spreads, one place may have it and another not yet.
  const built = response.headers.get('Build')
  if (part.sha256 === null && built !== build) throw found(`build ${build}`, built)
  const expected = part.sha256 ?? response.headers.get(SHA256)
  const hash = await sha256(await response.arrayBuffer())
  if (hash !== expected) throw found(`a content of SHA-256 ${expected}`, hash)
}

/** Whether a response, kept or just received, is this part of this build. Its body stays to be read. */
export async function isPart(part: Part, build: string, response: Response | undefined): Promise<boolean> {
  if (!response) return false
  try {
    await refuse(part, build, response.clone())
    return true
  } catch {
    // What is wrong with it does not matter here: it is fetched again, or something else is taken.
    return false
  }
}

/**
 * Whether a response is the page of a screen as the Worker has rendered it, of any build, and not cut off. It is shown
 * once and not kept, so something on the way may have changed a word of it.
 */
export async function isOurPage(response: Response): Promise<boolean> {
  const { headers, status } = response
  if (status !== 200 || !headers.has('Build') || !headers.get('Content-Type')?.startsWith('text/html'))
    return false
  return (await response.clone().text()).endsWith('</html>')
}

/** Whether a file is a slice of a font, whole: a portal's page with status 200 is not. */
export async function isSlice(path: string, response: Response): Promise<boolean> {
  const beginning = path.match(SLICE)?.[1]
  if (beginning === undefined || response.status !== 200 || response.redirected) return false
  return (await sha256(await response.clone().arrayBuffer())).startsWith(beginning)
}

async function sha256(content: ArrayBuffer): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', content)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

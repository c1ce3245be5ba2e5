import type { Part } from './version.ts'

/** The header in which the Worker gives the SHA-256, in hex, of a page or stylesheet that it has rendered. */
const SHA256 = 'Content-SHA-256'
/** The name of a font slice contains the beginning of its SHA-256. */
const SLICE = /^\/fonts\/[\w-]+\.([0-9a-f]{16})\.woff2$/

/**
 * Accepts a response as a part of a version, if it is exactly that part. The body of `response` is consumed.
 *
 * @throws Error that names the part, what was expected and what was found.
 */
export async function refuse(part: Part, build: string, response: Response): Promise<void> {
  const found = (expected: string, other: string | null) =>
    new Error(`${part.url}: expected ${expected}, found ${other ?? 'none'}`)
  if (response.status !== 200 || response.redirected) throw found('200', String(response.status))
  const type = response.headers.get('Content-Type')
  if (!type?.startsWith(part.type)) throw found(part.type, type)
  // While a deployment spreads, some places have the new version and others do not.
  const built = response.headers.get('Build')
  if (part.sha256 === null && built !== build) throw found(`build ${build}`, built)
  const expected = part.sha256 ?? response.headers.get(SHA256)
  const hash = await sha256(await response.arrayBuffer())
  if (hash !== expected) throw found(`a content of SHA-256 ${expected}`, hash)
}

/** Whether a response, kept or just received, is this part of this build. Its body can still be read afterwards. */
export async function isPart(part: Part, build: string, response: Response | undefined): Promise<boolean> {
  if (!response) return false
  try {
    await refuse(part, build, response.clone())
    return true
  } catch {
    // The kind of fault does not matter here: the part is fetched again, or another one is used.
    return false
  }
}

/**
 * Whether a response is the page of a screen as the Worker rendered it, of any build, and not cut off. The page is
 * shown once and not kept, so a proxy may have changed a word of it.
 */
export async function isOurPage(response: Response): Promise<boolean> {
  const { headers, status } = response
  if (status !== 200 || !headers.has('Build') || !headers.get('Content-Type')?.startsWith('text/html'))
    return false
  return (await response.clone().text()).endsWith('</html>')
}

/** Whether a file is a whole slice of a font. A portal's page with status 200 is not. */
export async function isSlice(path: string, response: Response): Promise<boolean> {
  const beginning = path.match(SLICE)?.[1]
  if (beginning === undefined || response.status !== 200 || response.redirected) return false
  return (await sha256(await response.clone().arrayBuffer())).startsWith(beginning)
}

async function sha256(content: ArrayBuffer): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', content)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

import type { Context } from 'hono'
import { build } from '../build.ts'
import type { AppEnv } from '../env.ts'

/**
 * What a device may keep names its build and its own SHA-256, which distinguishes it from a cut-off or a portal's
 * page.
 */
export async function rendered(
  c: Context<AppEnv>,
  content: string,
  type: string,
  status: 200 | 404 = 200,
): Promise<Response> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content))
  const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return c.body(content, status, { 'Content-Type': type, Build: build, 'Content-SHA-256': sha256 })
}

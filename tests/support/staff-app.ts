import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { ROLES, type Role } from '../../src/shared/role.ts'
import { type ServedCopy, serveFolder } from './served-copy.ts'

const root = join(import.meta.dirname, '../..')
const DEVELOPMENT = 'src/worker/development/worker.ts'

/** Somebody of the office. */
export interface Person {
  readonly email: string
  readonly roles: readonly Role[]
}
const CLERK: Person = { email: 'clerk@office.example', roles: ROLES }

/**
 * An office of its own, in which nothing has been published yet.
 *
 * @param variables what it has decided otherwise than wrangler.toml
 */
export function serveOffice(port: number, variables?: Readonly<Record<string, string>>): Promise<ServedCopy> {
  const state = join(root, `.wrangler/${port}`)
  rmSync(state, { recursive: true, force: true })
  const forget = () => rmSync(state, { recursive: true, force: true })
  return serveFolder(root, port, forget, DEVELOPMENT, variables)
}

/** Opens a view of the app of staff as a person, and waits until it can be used. */
export async function openStaff(
  page: Page,
  { origin }: ServedCopy,
  path = '/staff',
  { email, roles }: Person = CLERK,
): Promise<void> {
  const form = new FormData()
  form.set('email', email)
  for (const role of roles) form.append('roles', role)
  const signedIn = await page.request.post(`${origin}/development/sign-in`, {
    form,
    headers: { Origin: origin },
    maxRedirects: 0,
  })
  if (signedIn.status() !== 303) throw new Error(`expected a sign-in, found ${signedIn.status()}`)
  await page.goto(origin + path)
  await page.locator('.staff-me').waitFor()
}

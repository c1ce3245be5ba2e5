import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type ServedCopy, serveFolder } from './served-copy.ts'

const root = join(import.meta.dirname, '../..')

/** An office of its own, in which nothing has been published yet. */
export function serveOffice(port: number): Promise<ServedCopy> {
  const state = join(root, `.wrangler/${port}`)
  rmSync(state, { recursive: true, force: true })
  return serveFolder(root, port, () => rmSync(state, { recursive: true, force: true }))
}

/** Opens a view of the app of staff, and waits until it can be used. */
export async function openStaff(page: Page, { origin }: ServedCopy, path = '/staff'): Promise<void> {
  await page.goto(origin + path)
  await page.locator('.staff-me').waitFor()
}

import { expect, type Page } from '@playwright/test'
import texts from '../../locales/ja/staff.json' with { type: 'json' }

// What people of the office do to put up an emergency, and what they see of it.

/** What it says first, in Japanese. */
export const HEADING = '地震がありました'
export const emergency = (page: Page) => page.locator('#root .emergency')
export const putUp = (page: Page) => page.locator('.put-up')
export const result = (page: Page) => page.locator('.notice-bar .result')
export const approve = (page: Page) => page.getByRole('button', { name: texts.notices.approve })
export const withdraw = (page: Page) =>
  page.locator('.notice-bar').getByRole('button', { name: texts.notices.withdraw })

/** What two people have done to put up an emergency. All instants are ms since 1970. */
interface Alerted {
  /** How many actions it took both of them. */
  readonly actions: number
  /** When the first began, with the app open before them. */
  readonly begunAt: number
  /** When the office had what the first wrote. */
  readonly proposedAt: number
  /** When the second pressed the last button. */
  readonly at: number
}

/** Puts up an emergency as two people do. */
export async function alerted(writer: Page, second: Page, isDrill = false): Promise<Alerted> {
  let actions = 0
  const act = async (action: Promise<unknown>) => {
    actions += 1
    await action
  }
  const begunAt = Date.now()
  await act(writer.getByRole('link', { name: '地震', exact: true }).click())
  if (isDrill) await act(writer.getByRole('checkbox', { name: texts.notices.drill }).check())
  await act(putUp(writer).click())
  await expect(result(writer)).toHaveAttribute('data-result', 'done')
  await expect(result(writer)).toContainText(texts.notices.results.proposed)
  const proposedAt = Date.now()
  await approve(second).waitFor()
  const at = Date.now()
  await act(approve(second).click())
  return { actions, begunAt, proposedAt, at }
}

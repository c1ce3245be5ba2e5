import type { Page } from '@playwright/test'
import { fillTemplate } from '../../src/lines/notice/fill.ts'
import { noticeTemplates } from '../../src/lines/notice/templates.ts'
import type { Blanks, Notice } from '../../src/shared/notice/notice.ts'
import { bundledOffice } from './bundled-office.ts'
import { noticeIn } from './notices.ts'

const { edition, i18n, notices: words } = bundledOffice()

/** A place of this office that has a long name; of another office, any. */
const place = (id: string): string =>
  [...edition.departments, ...edition.office.building].some((each) => each.id === id)
    ? id
    : (edition.departments[0]?.id ?? '')

/** What each template says where it says most. */
const LONGEST: Readonly<Record<string, Blanks>> = {
  earthquake: { time: '14:47' },
  evacuation: { reason: 'power-cut', place: place('multi-purpose-space') },
  tsunami: { alert: 'major-tsunami', floor: 3 },
  'heavy-rain': { hazard: 'road', level: 4 },
  heat: { alert: 'special-heat-alert' },
  'systems-down': { what: 'certificates-stopped', time: '14:47' },
  'counter-closed': { place: place('children-families'), time: '14:47' },
  'counter-moved': { place: place('children-families'), floor: 3, counter: 32 },
  crowded: { place: place('children-families'), minutes: 120 },
  'lost-child': { place: place('multi-purpose-space'), age: 5 },
}

/** A notice of this office from each of its templates, as long as it can be. */
export const saidNotices: readonly Notice[] = noticeTemplates.map((template) => ({
  ...noticeIn(
    edition.locales.map(({ id }) => id),
    template.severity,
  ),
  id: template.id,
  template: template.id,
  blanks: LONGEST[template.id] ?? {},
  words: fillTemplate(template, LONGEST[template.id] ?? {}, { edition, i18n, words }),
}))

/** The pages of screens that are opened from now on begin with some notices, as if the office said them. */
export async function begunWith(page: Page, notices: readonly Notice[]): Promise<void> {
  await page.unroute('**/screens/*?at=*')
  await page.route('**/screens/*?at=*', async (route) => {
    const response = await route.fetch()
    const html = await response.text()
    // As the Worker writes data into a page.
    const said = JSON.stringify(notices).replaceAll('<', '\\u003c')
    await route.fulfill({ response, body: html.replace('id="boot">{', `id="boot">{"notices":${said},`) })
  })
}

import { Hono } from 'hono'
import { placeName, placesOf } from '../../lines/notice/fill.ts'
import { noticeTemplates } from '../../lines/notice/templates.ts'
import { plainText } from '../../shared/text/ruby.ts'
import { renderStaffPage } from '../../view/staff/staff-page.tsx'
import { assets, notices, staff } from '../build.ts'
import { bundledHash, type Published } from '../published.ts'
import type { StaffEnv } from './access.ts'
import { policyOf } from './policy.ts'

/** The views of the app. Each has an address, which can be kept as a bookmark and sent to a colleague. */
const VIEWS = 'notices|words|plan|publish|history|screens|counters'

/** What can be filled in of each template, in the language of the office. */
function noticeForms({ edition, i18n }: Published) {
  const { templates = {}, choices = {} } = notices[staff.locale.id] ?? {}
  const language = i18n.languages.find(({ locale }) => locale.id === staff.locale.id)
  return {
    templates: noticeTemplates.map(({ id, severity, blanks }) => ({
      ...{ id, severity, blanks },
      name: templates[id]?.name ?? id,
    })),
    choices,
    places: placesOf(edition).map((id) => ({
      id,
      name: language ? plainText(placeName(edition, language, id)) : id,
    })),
  }
}

/** The page of the app of staff. */
export const staffApp = (canTranslate: boolean): Hono<StaffEnv> =>
  new Hono<StaffEnv>().on('GET', ['/staff', `/staff/:view{${VIEWS}}`], (c) => {
    const boot = {
      origin: c.env.PUBLIC_ORIGIN,
      timeZone: c.var.published.edition.office.timeZone,
      first: bundledHash,
      characters: assets.staff.characters,
      screens: [...c.var.screens.all.values()],
      notices: noticeForms(c.var.published),
      canTranslate,
      secondPerson: policyOf(c.env),
    }
    return c.html(renderStaffPage(boot, staff.texts.shell, staff.locale, assets))
  })

import { checkNotice, NO_DICTIONARY } from '../../checker/check-notice.ts'
import type { Finding } from '../../checker/finding.ts'
import { chosen, exceptions } from '../../checker/own-lists.ts'
import type { Edition } from '../../shared/edition/edition.ts'
import { FREE } from '../../shared/notice/notice.ts'
import type { Severity } from '../../shared/notice/severity.ts'
import type { BlankForm, TemplateForm } from '../../view/staff/staff-boot.ts'
import type { AskedNotice } from '../office/notices.ts'
import { fieldOf, instantOf } from './local-time.ts'

/** A notice as it is being filled in: every field is a text, as fields have it. */
export interface NoticeForm {
  /** The id of a template, or `free`. */
  readonly template: string
  readonly severity: Severity
  readonly blanks: Readonly<Record<string, string>>
  /** By locale: a heading, and one sentence a line. */
  readonly words: Readonly<Record<string, { readonly heading: string; readonly body: string }>>
  readonly override: boolean
  readonly drill: boolean
  /** By the clock of the office, `2026-11-28T17:00`. Empty: now. */
  readonly from: string
  readonly until: string
}

const HOUR_MS = 3_600_000
/** For how long a notice is said if nobody says otherwise. It can be withdrawn, or put up again, at any time. */
const USUAL_MS: Readonly<Record<Severity, number>> = {
  emergency: 3 * HOUR_MS,
  warning: 12 * HOUR_MS,
  info: 8 * HOUR_MS,
}

/** The form of a template with what is usual. What nobody knows stays empty. */
export function beginForm(
  template: Pick<TemplateForm, 'id' | 'severity'>,
  now: number,
  timeZone: string,
): NoticeForm {
  const { id, severity } = template
  const until = fieldOf(now + USUAL_MS[severity], timeZone)
  return { template: id, severity, blanks: {}, words: {}, override: false, drill: false, from: '', until }
}

/** What is sent to the office; undefined as long as something is missing. */
export function askedOf(
  form: NoticeForm,
  template: TemplateForm | undefined,
  edition: Edition,
  timeZone: string,
): AskedNotice | undefined {
  const until = instantOf(form.until, timeZone)
  const from = form.from === '' ? null : instantOf(form.from, timeZone)
  if (Number.isNaN(until) || Number.isNaN(from)) return undefined
  const { severity, drill } = form
  const said = { template: form.template, severity, drill, from, until }
  if (form.template === FREE) {
    const words = wordsOf(form, edition)
    const isWhole = Object.values(words).every(({ heading }) => heading !== '')
    return isWhole ? { ...said, words, override: form.override } : undefined
  }
  const blanks = Object.entries(template?.blanks ?? {}).flatMap(([name, blank]) => {
    const value = form.blanks[name] ?? ''
    return value === '' ? [] : [[name, blank.kind === 'number' ? Number(value) : value] as const]
  })
  const filled = Object.fromEntries(blanks)
  const isWhole = Object.entries(template?.blanks ?? {}).every(([name, blank]) => isFine(blank, filled[name]))
  return isWhole ? { ...said, blanks: filled } : undefined
}

/** What the rules find in words that are written freely, in all languages together. The office asks the same. */
export function findingsOf(form: NoticeForm, edition: Edition): Finding[] {
  if (form.template !== FREE) return []
  const words = wordsOf(form, edition)
  const glossaries = Object.fromEntries(
    Object.entries(edition.words).map(([id, { glossary }]) => [id, glossary]),
  )
  const written = edition.locales.filter(({ id }) => words[id]?.heading !== '')
  return checkNotice({
    ...{ locales: written, words, dictionary: NO_DICTIONARY, glossaries, exceptions, chosen },
  })
}

function isFine(blank: BlankForm, value: string | number | undefined): boolean {
  return value === undefined ? blank.optional === true : !Number.isNaN(value)
}

function wordsOf(form: NoticeForm, edition: Edition) {
  const words = edition.locales.map(({ id }) => {
    const { heading = '', body = '' } = form.words[id] ?? {}
    const sentences = body.split('\n').map((line) => line.trim())
    return [id, { heading: heading.trim(), body: sentences.filter((line) => line !== '') }] as const
  })
  return Object.fromEntries(words)
}

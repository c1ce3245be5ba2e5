import { printedAddress } from '../../shared/edition/address.ts'
import type { Edition } from '../../shared/edition/edition.ts'
import type { LocaleId } from '../../shared/edition/words/locale.ts'
import type { Notice } from '../../shared/notice/notice.ts'
import type { Severity } from '../../shared/notice/severity.ts'
import type { NoticeTemplate } from '../../shared/notice/template.ts'
import { plainText } from '../../shared/text/ruby.ts'
import { isoTime } from '../../shared/time/day.ts'
import type { I18n, Language } from '../i18n/i18n.ts'
import { textOf, textsOf } from '../line.ts'
import { noticeLines } from '../notice/notice-lines.ts'
import type { TemplateWords } from '../notice/template-words.ts'

/** What a notice says in CAP beside its own words. */
interface CapSource {
  readonly edition: Edition
  readonly i18n: I18n
  /** The origin of the pages, `https://totsuka.example`. Its host is the sender. */
  readonly origin: string
  readonly templates: readonly NoticeTemplate[]
  /** The words of the templates, by locale. */
  readonly words: Readonly<Record<LocaleId, TemplateWords>>
}

/** In the words of CAP 1.2, 3.2.2. How sure it is, nobody has entered. */
const LEVELS: Readonly<Record<Severity, { readonly urgency: string; readonly severity: string }>> = {
  emergency: { urgency: 'Immediate', severity: 'Severe' },
  warning: { urgency: 'Expected', severity: 'Moderate' },
  info: { urgency: 'Unknown', severity: 'Minor' },
}
const LONGEST_EVENT = 34

/**
 * A notice as a message of the Common Alerting Protocol 1.2 (OASIS, `application/cap+xml`): one alert with one info for each language. A drill is
 * an exercise. A notice that was withdrawn cancels the message that it was.
 */
export function noticeCap(notice: Notice, source: CapSource): string {
  const { edition, i18n, origin } = source
  const { id, since, withdrawnAt, drill } = notice
  const sender = printedAddress(origin)
  const time = (at: number) => capTime(at, edition.office.timeZone)
  const isWithdrawn = withdrawnAt !== null
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">',
    element('identifier', isWithdrawn ? `${id}-withdrawn` : id),
    element('sender', sender),
    element('sent', time(withdrawnAt ?? since)),
    element('status', drill ? 'Exercise' : 'Actual'),
    element('msgType', isWithdrawn ? 'Cancel' : 'Alert'),
    element('scope', 'Public'),
    drill ? element('note', i18n.languages.map(({ t }) => plainText(t('notice.drillLine'))).join(' / ')) : '',
    isWithdrawn ? element('references', [sender, id, time(since)].join()) : '',
    ...i18n.languages.map((language) => infoOf(notice, language, source)),
    '</alert>\n',
  ].join('')
}

function infoOf(notice: Notice, language: Language, source: CapSource): string {
  const { edition, origin, templates, words } = source
  const { severity, from, until, withdrawnAt } = notice
  const { locale, t } = language
  const { timeZone } = edition.office
  const template = templates.find(({ id }) => id === notice.template)
  const event = words[locale.id]?.templates[notice.template]?.name ?? t(`notice.${severity}`)
  const lines = noticeLines(language, notice)
  return element('info', [
    element('language', locale.variant === undefined ? locale.tag : `${locale.tag}-x-${locale.variant}`),
    element('category', template?.category ?? 'Other'),
    element('event', plainText(event).slice(0, LONGEST_EVENT)),
    template?.response && withdrawnAt === null ? element('responseType', template.response) : '',
    element('urgency', withdrawnAt === null ? LEVELS[severity].urgency : 'Past'),
    element('severity', LEVELS[severity].severity),
    element('certainty', 'Unknown'),
    element('effective', capTime(from, timeZone)),
    element('expires', capTime(until, timeZone)),
    element('senderName', plainText(notice.words[locale.id]?.by ?? '')),
    element('headline', plainText(textOf(lines, 'heading') ?? '')),
    ...(textsOf(lines, 'body').length > 0
      ? [element('description', textsOf(lines, 'body').map(plainText).join('\n'))]
      : []),
    element('web', `${origin}/${locale.id}`),
    element('area', [element('areaDesc', plainText(language.office.heading))]),
  ])
}

/** Seconds with an offset, and no Z: universal time is `-00:00` (CAP 1.2, 3.3.2). */
function capTime(at: number, timeZone: string): string {
  return isoTime(at, timeZone)
    .replace(/\.\d{3}/, '')
    .replace('+00:00', '-00:00')
}

/** Text is escaped; a list has elements. */
function element(name: string, content: string | readonly string[]): string {
  return `<${name}>${typeof content === 'string' ? escaped(content) : content.join('')}</${name}>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

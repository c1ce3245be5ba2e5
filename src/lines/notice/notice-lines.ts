import type { Notice } from '../../shared/notice/notice.ts'
import type { Language } from '../i18n/i18n.ts'
import { type Line, part } from '../line.ts'

/**
 * What a notice says in one language. A drill says so in every line, so that no part of it, wherever it is heard or read,
 * passes for the real thing. What was withdrawn says only that. Who says it is in `signedLines`.
 */
export function noticeLines(language: Language, notice: Notice): Line[] {
  const { t, locale } = language
  const { drill, withdrawnAt, words } = notice
  const { body = [] } = words[locale.id] ?? {}
  const sentences = body.map((text) => marked(language, notice, text))
  return [
    ...part('heading', noticeHeading(language, notice)),
    ...part('body', drill ? t('notice.drillLine') : undefined),
    ...part('body', withdrawnAt === null ? sentences : marked(language, notice, t('notice.withdrawnLine'))),
  ]
}

/** Empty in a language that the notice does not speak. */
export function noticeHeading(language: Language, notice: Notice): string {
  const text = marked(language, notice, notice.words[language.locale.id]?.heading ?? '')
  return notice.withdrawnAt === null ? text : language.t('notice.withdrawnOf', { text })
}

const marked = ({ t }: Language, { drill }: Notice, text: string): string =>
  drill ? t('notice.drillOf', { text }) : text

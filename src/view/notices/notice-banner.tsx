import type { JSX } from 'preact'
import type { Language } from '../../lines/i18n/i18n.ts'
import { textOf, textsOf } from '../../lines/line.ts'
import { noticeLabel, signedLines } from '../../lines/notice/signed-lines.ts'
import type { Notice } from '../../shared/notice/notice.ts'
import { isReal, WITHDRAWN_MS } from '../../shared/notice/notice-state.ts'
import { useLanguage, useOffice } from '../parts/office-context.ts'
import { Pictogram } from '../parts/pictogram.tsx'
import { langOf } from '../parts/text/lang.ts'
import { Text } from '../parts/text/text.tsx'

/**
 * What the office says now, at the top of every page: an emergency in all languages, the reader's first, and everything
 * else in the reader's.
 */
export function NoticeBanner({ locale }: { locale: string }): JSX.Element | null {
  const { i18n, notices = [] } = useOffice()
  const language = useLanguage(locale)
  if (notices.length === 0) return null
  const others = i18n.languages.filter((other) => other !== language)
  return (
    <section class="notices" aria-label={language.t('notice.now')} data-said={saidBy(notices)}>
      {notices.map((notice) => (
        <div
          key={notice.id}
          class="notice"
          data-notice={notice.id}
          data-severity={notice.severity}
          data-real={isReal(notice)}
          data-now={notice.withdrawnAt === null}
          data-until={new Date(endOf(notice)).toISOString()}
        >
          {[language, ...(notice.severity === 'emergency' ? others : [])]
            .filter((each) => notice.words[each.locale.id])
            .map((each) => (
              <NoticeIn key={each.locale.id} language={each} notice={notice} />
            ))}
        </div>
      ))}
    </section>
  )
}

/** Two sections that say the same have the same name. */
function saidBy(notices: readonly Notice[]): string {
  return notices.map(({ id, withdrawnAt }) => `${id} ${withdrawnAt ?? ''}`).join()
}

/** When a page has nothing more to say of it. */
function endOf({ until, withdrawnAt }: Notice): number {
  return withdrawnAt === null ? until : Math.min(until, withdrawnAt + WITHDRAWN_MS)
}

function NoticeIn({ language, notice }: { language: Language; notice: Notice }): JSX.Element {
  const { edition, day } = useOffice()
  const lines = signedLines(edition, language, notice, day)
  return (
    <div class="notice-part" {...langOf(language.locale)}>
      <p class="notice-heading">
        <Pictogram name={isReal(notice) ? 'warning' : 'info'} class="notice-sign" />
        <span>
          <span class="notice-label">
            <Text of={noticeLabel(language, notice)} />
          </span>{' '}
          <Text of={textOf(lines, 'heading') ?? ''} />
        </span>
      </p>
      {textsOf(lines, 'body').map((sentence) => (
        <p key={sentence}>
          <Text of={sentence} />
        </p>
      ))}
      <p class="notice-by">
        <Text of={textOf(lines, 'by') ?? ''} />
      </p>
    </div>
  )
}

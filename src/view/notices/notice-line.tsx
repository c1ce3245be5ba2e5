import type { JSX } from 'preact'
import { textOf, textsOf } from '../../lines/line.ts'
import { noticeLines } from '../../lines/notice/notice-lines.ts'
import { noticeLabel, signature } from '../../lines/notice/signed-lines.ts'
import type { Notice } from '../../shared/notice/notice.ts'
import { isReal } from '../../shared/notice/notice-state.ts'
import { useLanguage, useOffice } from '../parts/office-context.ts'
import { Pictogram } from '../parts/pictogram.tsx'
import { langOf } from '../parts/text/lang.ts'
import { Text } from '../parts/text/text.tsx'

export interface NoticeLineProps {
  readonly notice: Notice
  /** The language of what is on. */
  readonly locale: string
  /** Whether its words are on the stage. */
  readonly isOnStage: boolean
}

/**
 * A notice as a line between header and stage. News says all of it, a warning only its heading, because it has a slide. On
 * that slide the line says whose it is.
 */
export function NoticeLine({ notice, locale, isOnStage }: NoticeLineProps): JSX.Element | null {
  const { edition, day } = useOffice()
  const language = useLanguage(locale)
  if (!notice.words[locale]) return null
  const lines = noticeLines(language, notice)
  const isNews = notice.severity === 'info' && notice.withdrawnAt === null
  const heading = isOnStage ? undefined : textOf(lines, 'heading')
  const texts = [...(isNews ? textsOf(lines, 'body') : []), signature(edition, language, notice, day)]
  return (
    <aside
      class="notice-line"
      data-real={isReal(notice)}
      aria-label={language.t('notice.now')}
      {...langOf(language.locale)}
    >
      <Pictogram name={isReal(notice) ? 'warning' : 'info'} class="notice-sign" />
      <p>
        <strong class="notice-kind">
          <Text of={noticeLabel(language, notice)} />
        </strong>
        {heading !== undefined && (
          <strong>
            <Text of={heading} />
          </strong>
        )}{' '}
        {texts.map((text) => (
          <span key={text}>
            <Text of={text} />{' '}
          </span>
        ))}
      </p>
    </aside>
  )
}

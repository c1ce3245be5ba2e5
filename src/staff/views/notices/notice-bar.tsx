import type { JSX } from 'preact'
import type { Locale } from '../../../shared/edition/words/locale.ts'
import type { Notice } from '../../../shared/notice/notice.ts'
import { plainText } from '../../../shared/text/ruby.ts'
import type { NoticeRow } from '../../office/notices.ts'
import { filled, texts } from '../../texts.ts'
import type { NoticeAct, NoticesAtHand } from '../../use-notices.ts'
import { momentText } from '../moments.ts'
import { SaidWords } from './said-words.tsx'

interface Props {
  readonly notices: NoticesAtHand
  /** Who looks. */
  readonly email: string
  readonly isAlerter: boolean
  /** The languages of the office. It works in the first of them. */
  readonly locales: readonly Locale[]
  readonly timeZone: string
}

/**
 * At the top of every view: what waits for a second person, with all that it would say, and what is on every screen now.
 * One press approves, one press withdraws.
 */
export function NoticeBar({ notices, email, isAlerter, locales, timeZone }: Props): JSX.Element | null {
  const { rows = [], trouble, last } = notices
  const locale = locales[0]?.id ?? ''
  const urgent = rows.filter(
    ({ state, notice: { severity } }) =>
      state === 'proposed' || (state === 'in-force' && severity === 'emergency'),
  )
  if (urgent.length === 0 && !last && !trouble) return null
  const isBusy = last !== undefined && last.kind === undefined
  return (
    <section class="notice-bar" aria-label={texts.notices.proposed}>
      {trouble && (
        <p role="alert" class="wrong">
          {texts.notices.unheard[trouble === 'signed-out' ? trouble : 'away']}
        </p>
      )}
      {urgent.map((row) => (
        <div key={row.notice.id} class="notice-waits" data-state={row.state}>
          <p>
            <b>{row.state === 'proposed' ? texts.notices.proposed : texts.notices.showing}</b>{' '}
            {filled(texts.notices.proposedOf, {
              name: texts.notices.severities[row.notice.severity],
              heading: headingOf(row, locale),
              by: row.writtenBy,
              at: momentText(row.notice.since, timeZone),
            })}
          </p>
          {row.state === 'proposed' && <Proposed notice={row.notice} {...{ locales, timeZone }} />}
          {row.state === 'proposed' && !row.mayApprove && row.writtenBy === email && (
            <p>{texts.notices.ownProposal}</p>
          )}
          {row.state === 'proposed' && row.mayApprove && (
            <button
              type="button"
              class="primary"
              disabled={isBusy}
              aria-label={filled(texts.notices.approveOf, { heading: headingOf(row, locale) })}
              onClick={() => void notices.approve(row.notice.id)}
            >
              {texts.notices.approve}
            </button>
          )}
          {isAlerter && <WithdrawButton row={row} locale={locale} notices={notices} />}
        </div>
      ))}
      {last && <ActResult of={last} />}
    </section>
  )
}

interface ProposedProps {
  readonly notice: Notice
  readonly locales: readonly Locale[]
  readonly timeZone: string
}

/** Nobody can answer for what they have not seen. */
function Proposed({ notice, locales, timeZone }: ProposedProps): JSX.Element {
  const { from, since, until, drill } = notice
  const isLater = from > since
  return (
    <>
      <p>
        <b>{texts.notices.isDrill[drill ? 'yes' : 'no']}</b>{' '}
        {filled(texts.notices[isLater ? 'period' : 'atOnce'], {
          from: momentText(from, timeZone),
          until: momentText(until, timeZone),
        })}
      </p>
      <SaidWords notice={notice} locales={locales} />
    </>
  )
}

interface WithdrawProps {
  readonly row: NoticeRow
  readonly locale: string
  readonly notices: NoticesAtHand
}

/** Takes a notice down: at once, without a question, because a wrong one stands on every wall meanwhile. */
export function WithdrawButton({ row, locale, notices }: WithdrawProps): JSX.Element {
  return (
    <button
      type="button"
      disabled={notices.last !== undefined && notices.last.kind === undefined}
      aria-label={filled(texts.notices.withdrawOf, { heading: headingOf(row, locale) })}
      onClick={() => void notices.withdraw(row.notice.id)}
    >
      {texts.notices.withdraw}
    </button>
  )
}

/** What became of what somebody did. */
function ActResult({ of: { what, kind, problems, isProposed } }: { of: NoticeAct }): JSX.Element {
  const { results } = texts.notices
  const said = kind === 'done' ? results[isProposed ? 'proposed' : what] : kind && results[kind]
  return (
    <div class="result" role="status" data-result={kind ?? 'sending'}>
      {kind === undefined ? (
        <p>
          <progress aria-label={texts.notices.sending} /> {texts.notices.sending}
        </p>
      ) : (
        <p class={kind === 'done' ? 'fine' : 'wrong'}>{said}</p>
      )}
      {problems.map((problem) => (
        <p key={problem} class="wrong">
          {problem}
        </p>
      ))}
    </div>
  )
}

/** What a notice is about, in the language of the office. A drill says so. */
export function headingOf({ notice: { words, drill } }: NoticeRow, locale: string): string {
  const text = plainText(words[locale]?.heading ?? '')
  return drill ? filled(texts.notices.drillOf, { text }) : text
}

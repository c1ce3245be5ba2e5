import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import type { Edition } from '../../../shared/edition/edition.ts'
import { type Difference, differencesOf, outdatedSubjects } from '../../draft/differences.ts'
import { type Found, findingsIn } from '../../draft/findings.ts'
import { mergedEditions } from '../../draft/merged.ts'
import { problemsIn } from '../../draft/problems.ts'
import { readable } from '../../draft/readable.ts'
import { type Editable, plain } from '../../draft/subjects.ts'
import { office } from '../../office/office.ts'
import { filled, texts } from '../../texts.ts'
import type { ViewProps } from '../app.tsx'
import { DraftBar } from '../draft-bar.tsx'
import { instantOf } from '../moments.ts'
import { problemText } from '../problem-text.ts'
import { Result, type Sent } from '../result.tsx'
import { FindingText } from '../words/finding-list.tsx'
import { rowName } from '../words/words-editor.tsx'
import { DifferenceList } from './difference-list.tsx'
import { PublicationList } from './publication-list.tsx'

/** More names make no better comment. */
const MOST_NAMES = 3

/** What the draft changes, whether it can be published, and publishing it. */
export function PublishView({ work, boot, checking, go }: ViewProps): JSX.Element {
  const { published, open } = work
  const edition = open.history.now
  const [sentTimes, setSentTimes] = useState(0)
  const differences = useMemo(() => differencesOf(published.edition, edition), [published.edition, edition])
  const old = useMemo(() => outdatedSubjects(published.edition, edition), [published.edition, edition])
  const findings = useMemo(
    () => differences.map(({ subject }) => ({ subject, found: findingsIn(edition, subject, checking) })),
    [differences, edition, checking],
  )
  const problems = useMemo(() => problemsIn(edition), [edition])
  const errors = findings.flatMap(({ found }) => found.filter(({ severity }) => severity === 'error'))
  const isOvertaken = open.row !== undefined && open.row.base !== published.hash
  const isBlocked = errors.length > 0 || problems.length > 0 || isOvertaken || differences.length === 0
  return (
    <>
      <DraftBar work={work} timeZone={boot.timeZone} />
      <div class="publish-columns">
        <section aria-labelledby="changes">
          <h2 id="changes">{filled(texts.publish.changes, { count: differences.length })}</h2>
          <DifferenceList before={published.edition} after={edition} differences={differences} />
        </section>
        <section aria-labelledby="checks">
          <h2 id="checks">{texts.publish.checks}</h2>
          {isOvertaken && <Overtaken work={work} />}
          {problems.map((problem) => (
            <p key={problem} class="wrong">
              {filled(texts.publish.problem, {
                place: problem.split(':')[0] ?? '',
                problem: problemText(problem),
              })}
            </p>
          ))}
          <Findings
            edition={edition}
            findings={findings}
            onOpen={({ id }) => go({ view: 'words', subject: id })}
          />
          {differences
            .filter(({ subject }) => old.has(subject.id))
            .map(({ subject }) => (
              <p key={subject.id} class="tag old">
                {filled(texts.publish.old, {
                  subject: subject.name,
                  languages: (old.get(subject.id) ?? [])
                    .map((id) => plain(edition.locales.find((locale) => locale.id === id)?.name ?? id))
                    .join('・'),
                })}
              </p>
            ))}
          {!isBlocked && errors.length === 0 && <p>{texts.publish.fine}</p>}
          <PublishForm
            work={work}
            timeZone={boot.timeZone}
            needsSecond={boot.secondPerson.publish}
            differences={differences}
            isBlocked={isBlocked}
            onSent={() => setSentTimes((times) => times + 1)}
          />
          <PublicationList key={sentTimes} work={work} go={go} timeZone={boot.timeZone} />
        </section>
      </div>
    </>
  )
}

interface FindingsProps {
  readonly edition: Edition
  readonly findings: readonly { readonly subject: Editable; readonly found: readonly Found[] }[]
  readonly onOpen: (subject: Editable) => void
}

function Findings({ edition, findings, onOpen }: FindingsProps): JSX.Element {
  const all = findings.flatMap(({ subject, found }) => found.map((finding) => ({ subject, finding })))
  return (
    <ul class="findings">
      {all.map(({ subject, finding }) => (
        <li
          key={`${subject.id} ${finding.locale} ${finding.key} ${finding.rule} ${finding.found}`}
          data-severity={finding.severity}
        >
          <button type="button" class="link" onClick={() => onOpen(subject)}>
            {subject.name}
          </button>{' '}
          {placeText(edition, subject, finding)} <FindingText of={finding} />
        </li>
      ))}
    </ul>
  )
}

/** The text and the language that a finding is in. */
function placeText(edition: Edition, subject: Editable, { row, locale }: Found): string {
  const language = plain(edition.locales.find(({ id }) => id === locale)?.name ?? locale)
  if (row === '') return language
  const words = edition.words[edition.locales[0]?.id ?? '']
  return filled(texts.publish.place, {
    label: rowName({ key: row, path: row.split('.') }, words, subject),
    language,
  })
}

interface FormProps extends Pick<ViewProps, 'work'> {
  readonly timeZone: string
  /** Whether nobody of this office publishes alone. */
  readonly needsSecond: boolean
  readonly differences: readonly Difference[]
  readonly isBlocked: boolean
  /** Something was published, or waits to be. */
  readonly onSent: () => void
}

/** Publishing needs a comment. The names of what has changed are a good one, so they stand there already. */
function PublishForm({
  work,
  timeZone,
  needsSecond,
  differences,
  isBlocked,
  onSent,
}: FormProps): JSX.Element {
  const [comment, setComment] = useState<string>()
  const [time, setTime] = useState('')
  const [sent, setSent] = useState<Sent>('idle')
  const at = instantOf(time, timeZone)
  const names = differences.slice(0, MOST_NAMES).map(({ subject }) => subject.name)
  const proposal = names.join('、') + (differences.length > MOST_NAMES ? texts.publish.andOthers : '')
  const said = comment ?? proposal
  const mayPublish = work.me.roles.includes('publisher')
  async function publish(): Promise<void> {
    setSent('sending')
    const row = await work.flush()
    if (!row) return setSent({ kind: 'away' })
    const reply = await office.publish(row.id, row.version, said, at)
    setSent(reply)
    if (reply.kind !== 'done') return
    setTime('')
    await work.reload()
    onSent()
  }
  return (
    <form
      class="publish-form"
      onSubmit={(event) => {
        event.preventDefault()
        void publish()
      }}
    >
      <label for="comment">{texts.publish.comment}</label>
      <textarea
        id="comment"
        required
        maxLength={500}
        rows={2}
        value={said}
        onInput={({ currentTarget }) => setComment(currentTarget.value)}
      />
      <label for="publish-at">{texts.schedule.at}</label>
      <input
        id="publish-at"
        type="datetime-local"
        value={time}
        onInput={({ currentTarget }) => setTime(currentTarget.value)}
      />
      {!mayPublish && <p>{texts.publish.notPublisher}</p>}
      {mayPublish && needsSecond && <p>{texts.publish.second}</p>}
      <button
        type="submit"
        class="primary"
        disabled={isBlocked || !mayPublish || said.trim() === '' || sent === 'sending'}
      >
        {at === undefined ? texts.publish.publish : texts.schedule.set}
      </button>
      <Result sent={sent} />
    </form>
  )
}

/** Somebody has published since this draft was begun. What both have changed is put together. */
function Overtaken({ work }: Pick<ViewProps, 'work'>): JSX.Element {
  const { open, published } = work
  const [isFailed, setFailed] = useState(false)
  async function merge(): Promise<void> {
    const base = await office.edition(open.row?.base ?? '')
    if (base.kind !== 'done') return setFailed(true)
    const mine = open.history.now
    const both = mergedEditions(readable(base.value.edition), mine, published.edition)
    await work.keepAsCopy(both as Edition)
  }
  return (
    <div class="trouble" role="alert">
      <p>{texts.publish.overtaken}</p>
      <button type="button" onClick={() => void merge()}>
        {texts.publish.merge}
      </button>
      {isFailed && <p class="wrong">{texts.publish.mergeFailed}</p>}
    </div>
  )
}

import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import type { Locale, LocaleId } from '../../../shared/edition/words/locale.ts'
import { type Checking, type Found, findingsIn } from '../../draft/findings.ts'
import { at, withAt } from '../../draft/path.ts'
import { isChanged, outdatedIn, partOf, type Row, rowsOf, textsOf } from '../../draft/rows.ts'
import { type Editable, plain } from '../../draft/subjects.ts'
import { office } from '../../office/office.ts'
import { filled, textOf, texts } from '../../texts.ts'
import type { Work } from '../../use-office.ts'
import { FindingList } from './finding-list.tsx'

interface Props {
  readonly subject: Editable
  readonly work: Work
  readonly checking: Checking
  /** Whether the office has a translator. */
  readonly canTranslate: boolean
  /** Somebody is writing in this language. */
  readonly onLocale: (locale: LocaleId) => void
}

/** The words of a subject, all languages side by side, with what the rules find in each as one types. */
export function WordsEditor({ subject, work, checking, canTranslate, onLocale }: Props): JSX.Element {
  const edition = work.open.history.now
  const rows = rowsOf(edition, subject)
  const findings = useMemo(() => findingsIn(edition, subject, checking), [edition, subject.id, checking])
  return (
    <section class="rows" aria-label={texts.words.words}>
      <div class="row row-head" aria-hidden="true">
        {edition.locales.map(({ id, name }) => (
          <span key={id}>{plain(name)}</span>
        ))}
      </div>
      {edition.locales.map(({ id, name }) => (
        <FindingList
          key={id}
          language={plain(name)}
          findings={findings.filter(
            ({ row, locale }) => row === '' && locale === id && rows.every(({ key }) => key !== ''),
          )}
        />
      ))}
      {rows.map((row) => (
        <RowEditor
          key={row.key}
          {...{ row, subject, work, canTranslate, onLocale }}
          findings={findings.filter((found) => found.row === row.key)}
        />
      ))}
    </section>
  )
}

interface RowProps extends Pick<Props, 'subject' | 'work' | 'canTranslate' | 'onLocale'> {
  readonly row: Row
  readonly findings: readonly Found[]
}

function RowEditor({ row, subject, work, canTranslate, onLocale, findings }: RowProps): JSX.Element {
  const edition = work.open.history.now
  const label = rowName(row, edition.words[edition.locales[0]?.id ?? ''], subject)
  const outdated = outdatedIn(work.published.edition, edition, subject, row)
  return (
    <fieldset class="row-of">
      <legend>{label}</legend>
      <div class="row">
        {edition.locales.map((locale) => (
          <Cell
            key={locale.id}
            {...{ row, subject, work, canTranslate, label, locale }}
            findings={findings.filter((found) => found.locale === locale.id)}
            isOld={outdated.includes(locale.id)}
            onFocus={() => onLocale(locale.id)}
          />
        ))}
      </div>
    </fieldset>
  )
}

interface CellProps extends Pick<RowProps, 'row' | 'subject' | 'work' | 'canTranslate' | 'findings'> {
  readonly label: string
  readonly locale: Locale
  /** The words are older than their source. */
  readonly isOld: boolean
  readonly onFocus: () => void
}

function Cell({
  row,
  subject,
  work,
  canTranslate,
  findings,
  label,
  locale,
  isOld,
  onFocus,
}: CellProps): JSX.Element {
  const edition = work.open.history.now
  const own = textsOf(edition, subject, row, locale.id)
  const said = own.length > 0 || row.isList ? own : ['']
  const isNew = isChanged(work.published.edition, edition, subject, row, locale.id)
  const id = `${locale.id}-${row.key || 'text'}`
  const [source] = edition.locales
  const original = source && source.id !== locale.id ? textsOf(edition, subject, row, source.id) : []
  const isEmpty = said.every((text) => text === '') && original.some((text) => text !== '')
  const put = (next: readonly string[], what: string) =>
    work.edit(
      (now) => withAt(now, ['words', locale.id, ...subject.words, ...row.path], partOf(row, next)),
      `${subject.id} ${id} ${what}`,
    )
  return (
    <div class="cell" lang={locale.tag}>
      {said.map((text, index) => (
        <div class="sentence" key={index}>
          <textarea
            aria-label={filled(row.isList ? texts.words.sentenceOf : texts.words.textOf, {
              label,
              language: plain(locale.name),
              number: index + 1,
            })}
            aria-describedby={`${id}-notes`}
            aria-invalid={findings.some(({ severity }) => severity === 'error')}
            rows={Math.max(1, Math.ceil(text.length / 16))}
            value={text}
            onFocus={onFocus}
            onInput={({ currentTarget }) =>
              put(said.with(index, currentTarget.value.replaceAll('\n', '')), String(index))
            }
          />
          {row.isList && (
            <button
              type="button"
              class="small remove"
              aria-label={filled(texts.words.removeOf, {
                label,
                language: plain(locale.name),
                number: index + 1,
              })}
              onClick={() => put(said.toSpliced(index, 1), `remove ${said.length}`)}
            />
          )}
        </div>
      ))}
      {row.isList && (
        <button
          type="button"
          class="small"
          aria-label={filled(texts.words.addOf, { label, language: plain(locale.name) })}
          onClick={() => put([...said, ''], `add ${said.length}`)}
        >
          {texts.words.add}
        </button>
      )}
      {canTranslate && source && isEmpty && (
        <Translated
          label={filled(texts.words.translateOf, { label, language: plain(locale.name) })}
          ask={() => office.translate(original.map(plain), source.id, locale.id)}
          onDrafted={(drafted) => put(drafted, 'translated')}
        />
      )}
      <div id={`${id}-notes`} class="notes" lang="ja">
        {isOld && <p class="tag old">{texts.words.old}</p>}
        {isNew && <p class="tag changed">{texts.words.changed}</p>}
        <FindingList findings={findings} />
      </div>
    </div>
  )
}

interface TranslatedProps {
  readonly label: string
  readonly ask: () => ReturnType<typeof office.translate>
  readonly onDrafted: (texts: readonly string[]) => void
}

/** Asks the translator of the office for what is still empty. What it drafts is a draft, and marked as changed. */
function Translated({ label, ask, onDrafted }: TranslatedProps): JSX.Element {
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle')
  return (
    <>
      <button
        type="button"
        class="small"
        aria-label={label}
        disabled={state === 'asking'}
        onClick={async () => {
          setState('asking')
          const reply = await ask()
          if (reply.kind === 'done') onDrafted(reply.value)
          else setState('failed')
        }}
      >
        {texts.words.translate}
      </button>
      <p role="status" lang="ja">
        {state === 'asking' && texts.words.translating}
        {state === 'failed' && texts.words.notTranslated}
      </p>
    </>
  )
}

/** What a row is called: by its last name, with that of the desk or the sentence that it belongs to. */
export function rowName({ key, path }: Pick<Row, 'key' | 'path'>, words: unknown, subject: Editable): string {
  const names = path.map(String)
  const last = names.at(-1) ?? ''
  const group = names.at(-2) ?? ''
  const own = textOf(texts.fields, last)
  if (own !== undefined) return own
  const kind = textOf(texts.fields, group)
  const said = at(words, [...subject.words, ...path])
  if (kind !== undefined) return filled(texts.words.ofKind, { kind, name: isText(said) ? plain(said) : last })
  return key === '' ? (textOf(texts.groups, subject.group) ?? subject.name) : key
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

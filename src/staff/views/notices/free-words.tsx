import type { JSX } from 'preact'
import type { Finding } from '../../../checker/finding.ts'
import type { Edition } from '../../../shared/edition/edition.ts'
import type { NoticeForm } from '../../draft/notice-form.ts'
import { plain } from '../../draft/subjects.ts'
import { filled, texts } from '../../texts.ts'
import { FindingList } from '../words/finding-list.tsx'

interface Props {
  readonly form: NoticeForm
  readonly edition: Edition
  readonly findings: readonly Finding[]
  readonly onWords: (words: NoticeForm['words']) => void
}

/** The words of a notice in every language side by side, with what the rules find as one types. */
export function FreeWords({ form, edition, findings, onWords }: Props): JSX.Element {
  return (
    <fieldset class="free-words">
      <legend>{texts.notices.words}</legend>
      {edition.locales.map(({ id, name, tag }) => {
        const language = plain(name)
        const { heading = '', body = '' } = form.words[id] ?? {}
        const put = (change: object) => onWords({ ...form.words, [id]: { heading, body, ...change } })
        return (
          <div key={id}>
            <p class="field">
              <label for={`heading-${id}`}>{filled(texts.notices.heading, { language })}</label>
              <input
                id={`heading-${id}`}
                lang={tag}
                required
                maxLength={120}
                value={heading}
                onInput={({ currentTarget }) => put({ heading: currentTarget.value })}
              />
            </p>
            <p class="field">
              <label for={`body-${id}`}>{filled(texts.notices.body, { language })}</label>
              <textarea
                id={`body-${id}`}
                lang={tag}
                rows={4}
                maxLength={1800}
                value={body}
                onInput={({ currentTarget }) => put({ body: currentTarget.value })}
              />
            </p>
            <FindingList findings={findings.filter(({ locale }) => locale === id)} />
          </div>
        )
      })}
    </fieldset>
  )
}

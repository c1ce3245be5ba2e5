import type { JSX } from 'preact'
import type { Locale } from '../../../shared/edition/words/locale.ts'
import type { Notice } from '../../../shared/notice/notice.ts'
import { plainText } from '../../../shared/text/ruby.ts'
import { plain } from '../../draft/subjects.ts'

interface Props {
  readonly notice: Notice
  readonly locales: readonly Locale[]
}

/** All that a notice says, in every language side by side. */
export function SaidWords({ notice: { words }, locales }: Props): JSX.Element {
  return (
    <dl class="notice-words">
      {locales.map(({ id, name, tag }) => (
        <div key={id}>
          <dt>{plain(name)}</dt>
          <dd lang={tag}>
            <b>{plainText(words[id]?.heading ?? '')}</b>
            {words[id]?.body.map((sentence) => (
              <p key={sentence}>{plainText(sentence)}</p>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

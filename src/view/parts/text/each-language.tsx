import { h, type JSX } from 'preact'
import { writtenIn } from './lang.ts'
import type { Said } from './once.ts'
import { Text } from './text.tsx'

interface Props {
  readonly said: readonly Said[]
  /** The element around the text of each language. */
  readonly as?: 'div' | 'p' | 'span'
}

/** The same text in every language, each in an element that says its language. */
export function EachLanguage({ said, as = 'div' }: Props): JSX.Element {
  return (
    <>
      {said.map(({ language, text }) =>
        h(as, { key: text, ...writtenIn(text, language.locale) }, <Text of={text} />),
      )}
    </>
  )
}

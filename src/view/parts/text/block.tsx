import type { ComponentChildren, JSX } from 'preact'
import type { Language } from '../../../lines/i18n/i18n.ts'
import { langOf } from './lang.ts'
import { readingMs } from './once.ts'
import { Text } from './text.tsx'

interface Props {
  /** How long it takes to read, in ms. The pages of a slide share its time in this proportion. */
  readonly load: number
  readonly class?: string
  readonly children: ComponentChildren
}

/** A part of a slide that is never broken across pages. */
export function Block({ load, class: name, children }: Props): JSX.Element {
  return (
    <div class={`block ${name ?? ''}`.trim()} data-load={Math.round(load)}>
      {children}
    </div>
  )
}

/** One sentence in one language. */
export function Sentence({ language, text }: { language: Language; text: string }): JSX.Element {
  return (
    <Block load={readingMs(language, text)} class="sentence">
      <p {...langOf(language.locale)}>
        <Text of={text} />
      </p>
    </Block>
  )
}

import type { JSX } from 'preact'
import type { Language } from '../../../lines/i18n/i18n.ts'
import { langOf } from './lang.ts'
import { Text } from './text.tsx'

interface Props {
  readonly class?: string
  readonly languages: readonly Language[]
  /** The language that is in sight. */
  readonly current: string
  readonly say: (language: Language) => string
}

/**
 * A line that changes its language while a slide stays. All languages lie in one place, and one is in sight. The
 * longest decides the size of the place, so that nothing below it moves when the language changes.
 */
export function OneOf({ class: name, languages, current, say }: Props): JSX.Element {
  return (
    <div class={`one-of ${name ?? ''}`.trim()}>
      {languages.map((language) => (
        <div
          key={language.locale.id}
          data-off={language.locale.id === current ? undefined : ''}
          {...langOf(language.locale)}
        >
          <Text of={say(language)} />
        </div>
      ))}
    </div>
  )
}

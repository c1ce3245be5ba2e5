import type { JSX } from 'preact'
import type { Hit } from '../../player/opened.ts'
import type { Press } from '../../player/visit.ts'
import { useLanguage } from '../parts/office-context.ts'
import { langOf } from '../parts/text/lang.ts'
import { Text } from '../parts/text/text.tsx'
import { Action, Actions } from './actions.tsx'
import { Keyboard } from './keyboard.tsx'

interface Props {
  readonly locale: string
  readonly typed: string
  readonly found: readonly Hit[] | null
  readonly onPress: (press: Press) => void
}

/** The search: what was typed, what it finds, and a keyboard in reach. */
export function SearchView({ locale, typed, found, onPress }: Props): JSX.Element {
  const language = useLanguage(locale)
  const onType = (text: string) => onPress({ kind: 'type', typed: text })
  return (
    <section class="slide search" {...langOf(language.locale)}>
      <div class="words">
        <label class="search-label">
          <Text of={language.t('finding.label')} />
          <input
            class="search-field"
            type="text"
            value={typed}
            autocomplete="off"
            spellcheck={false}
            onInput={({ currentTarget }) => onType(currentTarget.value)}
          />
        </label>
        <div class="body">{found?.length}</div>
        <Keyboard language={language} typed={typed} onType={onType} />
        <Actions>
          <Action
            pictogram="arrow-back"
            text={language.t('needs.back')}
            onPress={() => onPress({ kind: 'close' })}
          />
        </Actions>
      </div>
    </section>
  )
}

import type { ComponentChildren, JSX } from 'preact'
import type { Language } from '../../lines/i18n/i18n.ts'
import type { Press } from '../../player/visit.ts'
import { Pictogram } from '../parts/pictogram.tsx'
import { Text } from '../parts/text/text.tsx'

/** The buttons of an opened view, below its pages: they stay where they are whichever page is on. */
export function Actions({ children }: { children: ComponentChildren }): JSX.Element {
  return <div class="actions">{children}</div>
}

interface BackProps {
  readonly language: Language
  readonly onPress: (press: Press) => void
}

/** The way back to what was open before: the first button of every opened view. */
export function BackAction({ language, onPress }: BackProps): JSX.Element {
  return (
    <Action
      pictogram="arrow-back"
      text={language.t('needs.back')}
      onPress={() => onPress({ kind: 'close' })}
    />
  )
}

interface ActionProps {
  readonly pictogram: string
  readonly text: string
  /** Whether it is what most people press next. */
  readonly isPrimary?: boolean
  readonly onPress: () => void
}

export function Action({ pictogram, text, isPrimary, onPress }: ActionProps): JSX.Element {
  return (
    <button type="button" class={isPrimary ? 'control primary' : 'control'} onClick={onPress}>
      <Pictogram name={pictogram} class="control-pictogram" />
      <span>
        <Text of={text} />
      </span>
    </button>
  )
}

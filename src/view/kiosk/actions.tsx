import type { ComponentChildren, JSX } from 'preact'
import { Pictogram } from '../parts/pictogram.tsx'
import { Text } from '../parts/text/text.tsx'

/** The buttons of an opened view, below its pages: they stay where they are whichever page is on. */
export function Actions({ children }: { children: ComponentChildren }): JSX.Element {
  return <div class="actions">{children}</div>
}

interface ActionProps {
  readonly pictogram: string
  readonly text: string
  /** Whether it is pressed, for a button that can be. */
  readonly on?: boolean
  /** Whether it is what most people press next. */
  readonly isPrimary?: boolean
  readonly onPress: () => void
}

export function Action({ pictogram, text, on, isPrimary, onPress }: ActionProps): JSX.Element {
  return (
    <button
      type="button"
      class={isPrimary ? 'control primary' : 'control'}
      {...(on !== undefined && { 'aria-pressed': on })}
      onClick={onPress}
    >
      <Pictogram name={pictogram} class="control-pictogram" />
      <span>
        <Text of={text} />
      </span>
    </button>
  )
}

import type { JSX } from 'preact'
import type { Language } from '../../lines/i18n/i18n.ts'
import type { Press } from '../../player/visit.ts'
import { Pictogram } from '../parts/pictogram.tsx'
import { Text } from '../parts/text/text.tsx'

/** The presses whose control has a name of its own among the texts of the app. */
type Named = Exclude<
  Press['kind'],
  | 'close'
  | 'stay'
  | 'voice'
  | 'explain'
  | 'slide'
  | 'page'
  | 'subject'
  | 'type'
  | 'card'
  | 'say'
  | 'step'
  | 'language'
  | 'topic'
>

interface Props {
  readonly language: Language
  readonly onPress: (press: Press) => void
  readonly press: Press & { readonly kind: Named }
  readonly pictogram: string
  /** Whether it changes what the stage shows. */
  readonly turns?: boolean
  readonly expanded?: boolean
  readonly on?: boolean
}

/** A button with a pictogram and the name of what it does. */
export function Control({ language, onPress, press, pictogram, turns, expanded, on }: Props): JSX.Element {
  return (
    <button
      type="button"
      class={press.kind === 'start' ? 'control primary' : 'control'}
      {...(turns && { 'aria-controls': 'stage' })}
      {...(expanded !== undefined && { 'aria-expanded': expanded, 'aria-controls': 'stage' })}
      {...(on !== undefined && { 'aria-pressed': on })}
      onClick={() => onPress(press)}
    >
      <Pictogram name={pictogram} class="control-pictogram" />
      <span class="control-name">
        <Text of={language.t(`controls.${press.kind}`)} />
      </span>
    </button>
  )
}

import type { JSX } from 'preact'
import { plainText } from '../shared/ruby.ts'
import { langOf } from './lang.ts'
import { useLanguage } from './office-context.ts'
import { Pictogram } from './pictogram.tsx'
import { Text } from './text.tsx'

export type Press = 'pause' | 'play' | 'previous' | 'next'

/**
 * The rotation control first (APG carousel), then back and forth. Its name says what pressing does, so it has
 * no pressed state.
 */
export function Controls({
  locale,
  paused,
  onPress,
}: {
  locale: string
  paused: boolean
  onPress: (press: Press) => void
}): JSX.Element {
  const language = useLanguage(locale)
  const toggle = paused ? 'play' : 'pause'
  const buttons = [
    [toggle, paused ? 'play-arrow' : 'pause'],
    ['previous', 'arrow-back'],
    ['next', 'arrow-forward'],
  ] as const
  return (
    <div
      class="controls"
      role="group"
      aria-label={plainText(language.t('controls.label'))}
      {...langOf(language.locale)}
    >
      {buttons.map(([press, pictogram], index) => (
        <button
          key={index === 0 ? 'toggle' : press}
          type="button"
          class="control"
          onClick={() => onPress(press)}
        >
          <Pictogram name={pictogram} class="control-pictogram" />
          <span>
            <Text of={language.t(`controls.${press}`)} />
          </span>
        </button>
      ))}
    </div>
  )
}

import type { JSX } from 'preact'
import type { Slide } from '../../../shared/screen/slide.ts'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { Pictogram } from '../../parts/pictogram.tsx'
import { langOf } from '../../parts/text/lang.ts'
import { Text } from '../../parts/text/text.tsx'

/**
 * The current language and the next one, each named in its own words and always in the same place. It is plain text:
 * on a wall nothing may look like a button.
 */
export function Strip({
  slide,
  locales,
  frame,
}: {
  slide: Slide
  locales: readonly string[]
  frame: string
}): JSX.Element {
  const { i18n } = useOffice()
  const language = useLanguage(frame)
  const on = slide.locales
  const next = on.length === 1 ? locales[(locales.indexOf(on[0] ?? '') + 1) % locales.length] : undefined
  return (
    <ul class="strip">
      {locales.map((id) => {
        const { locale } = i18n.language(id)
        return (
          <li key={id} class="strip-item" data-on={on.includes(id)}>
            {id === next && locales.length > 1 && (
              <span class="strip-next" {...langOf(language.locale)}>
                <Text of={language.t('strip.next')} /> <Pictogram name="arrow-forward" />{' '}
              </span>
            )}
            <span class="strip-name" {...langOf(locale)}>
              <Text of={locale.name} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}

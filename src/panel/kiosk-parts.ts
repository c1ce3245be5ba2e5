import type { Ui } from '../lines/i18n.ts'
import type { Service, ServiceSetup } from './kiosk.ts'
import { createListening } from './listening.ts'
import { createSearching } from './searching.ts'

// What is loaded once a screen plays (`kiosk.ts`). Everything that it imports alone is in the same file.

export { kioskViews as views } from '../view/kiosk/kiosk-views.ts'

const files = import.meta.glob<object>('../../locales/*/kiosk.json', { eager: true, import: 'default' })

/** The words of the views, by locale. */
export const texts: Ui = Object.fromEntries(
  Object.entries(files).map(([path, words]) => [path.split('/').at(-2), words]),
)

export function createService({ assets, root, dispatch, onFault }: ServiceSetup): Service {
  const searching = createSearching({
    assets,
    onFound: (typed, found) => dispatch({ kind: 'found', typed, found }),
    onFault,
  })
  const listening = createListening({
    url: assets.speech,
    stage: () => root.querySelector<HTMLElement>('.stage'),
    dispatch,
    onFault,
  })
  return {
    pressed(press, language) {
      searching.pressed(press)
      listening.pressed(press, language)
    },
    visitEnded() {
      searching.end()
      listening.end()
    },
  }
}

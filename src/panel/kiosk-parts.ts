import type { Ui } from '../lines/i18n.ts'
import { fewOf } from '../shared/problems.ts'
import { postingOf } from '../view/screen/posting.ts'
import type { Service, ServiceSetup } from './kiosk.ts'
import { createListening } from './listening.ts'
import { createSearching } from './searching.ts'

// What is loaded once a screen plays (`kiosk.ts`). Everything that it imports alone is in the same file.

export { kioskViews as views } from '../view/kiosk/kiosk-views.ts'

const files = import.meta.glob<object>('../../locales/*/kiosk.json', { eager: true, import: 'default' })
const notices = import.meta.glob<object>('../../locales/*/notices.json', { eager: true, import: 'notice' })

/** The words of the views, by locale. */
export const texts: Ui = Object.fromEntries(
  Object.entries(files).map(([path, words]) => [
    path.split('/').at(-2),
    { ...words, notice: notices[path.replace('kiosk', 'notices')] },
  ]),
)

export function createService(setup: ServiceSetup): Service {
  const { assets, root, dispatch, onFault } = setup
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
  const post = () => {
    const { board, problems } = postingOf(setup.notices() ?? [], setup.show(), setup.now())
    if (problems.length > 0) onFault(new Error(`notices: ${fewOf(problems).join('; ')}`))
    dispatch({ kind: 'notices', notices: board })
  }
  post()
  return {
    pressed(press, language) {
      searching.pressed(press)
      listening.pressed(press, language)
    },
    visitEnded() {
      searching.end()
      listening.end()
    },
    post,
  }
}

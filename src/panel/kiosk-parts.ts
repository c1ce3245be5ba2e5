import type { Ui } from '../lines/i18n/i18n.ts'
import { withCrowding } from '../lines/subject/crowding-lines.ts'
import { noticeSubject } from '../shared/edition/subject.ts'
import type { Notice } from '../shared/notice/notice.ts'
import { fewOf } from '../shared/problems.ts'
import { kioskViews as views } from '../view/kiosk/kiosk-views.ts'
import { postingOf } from '../view/screen/posting.ts'
import { createAnnouncing } from './announcing.ts'
import type { KioskParts, Service, ServiceSetup } from './kiosk.ts'
import { createListening } from './listening.ts'
import { createSearching } from './searching.ts'

// What is loaded once a screen plays (`kiosk.ts`). Everything that it imports alone is in the same file.

const files = import.meta.glob<object>('../../locales/*/kiosk.json', { eager: true, import: 'default' })
const notices = import.meta.glob<object>('../../locales/*/notices.json', { eager: true, import: 'notice' })

/** The words of the views, by locale. */
const texts: Ui = Object.fromEntries(
  Object.entries(files).map(([path, words]) => [
    path.split('/').at(-2),
    { ...words, notice: notices[path.replace('kiosk', 'notices')] },
  ]),
)

/**
 * Everything, once its stylesheet is here: nothing is drawn without.
 *
 * @throws Error when the stylesheet cannot be fetched now.
 */
export async function kioskParts({ kioskStyles }: ServiceSetup['assets']): Promise<KioskParts> {
  await new Promise<void>((resolve, reject) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: kioskStyles })
    link.onload = () => resolve()
    link.onerror = () => {
      link.remove()
      reject(new Error(`${kioskStyles}: expected a stylesheet`))
    }
    document.head.append(link)
  })
  return { views, texts, createService, withCrowding }
}

function createService(setup: ServiceSetup): Service {
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
  const announcing = createAnnouncing({
    url: assets.speech,
    i18n: () => setup.show().i18n,
    storage: () => sessionStorage,
    onFault,
  })
  let known: readonly Notice[] = []
  // What is drawn is also said. Walls have no loudspeaker.
  const look = () => {
    const slide = root.querySelector<HTMLElement>('.emergency [data-slide]')?.dataset.slide
    const notice = known.find(({ id }) => noticeSubject(id) === slide)
    if (setup.show().screen.input === 'touch') announcing.shows(notice)
  }
  new MutationObserver(look).observe(root, {
    ...{ subtree: true, childList: true, attributes: true },
    attributeFilter: ['data-slide'],
  })
  function post(notices: unknown): void {
    const { board, problems, notices: said } = postingOf(notices ?? [], setup.show(), setup.now())
    if (problems.length > 0) onFault(new Error(`notices: ${fewOf(problems).join('; ')}`))
    known = said
    dispatch({ kind: 'notices', notices: board })
    // The server has drawn an emergency over the first slide. From now on this is the screen's own matter.
    root.ownerDocument.getElementById('first-emergency')?.remove()
  }
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

import type { Ui } from '../lines/i18n.ts'
import { createFinder, type Finder } from '../search/finder.ts'
import type { Found } from '../shared/edition/found.ts'
import type { Boot } from '../view/screen/boot.ts'

// What is loaded once a screen plays (`kiosk.ts`). Everything that it imports alone is in the same file.

export { kioskViews as views } from '../view/kiosk/kiosk-views.ts'

const files = import.meta.glob<object>('../../locales/*/kiosk.json', { eager: true, import: 'default' })

/** The words of the views, by locale. */
export const texts: Ui = Object.fromEntries(
  Object.entries(files).map(([path, words]) => [path.split('/').at(-2), words]),
)

/** The search in a worker of its own, with the file of forms that the service worker keeps. */
export function beginSearch(
  { search, searchWorker }: Boot['assets'],
  on: { onHits(found: readonly Found[]): void; onFault(error: unknown): void },
): Finder {
  return createFinder({
    worker: new Worker(searchWorker, { type: 'module' }),
    forms: fetch(search).then((response) => {
      if (!response.ok) throw new Error(`${search}: expected 200, found ${response.status}`)
      return response.text()
    }),
    ...on,
  })
}

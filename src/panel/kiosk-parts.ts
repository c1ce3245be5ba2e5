import type { Ui } from '../lines/i18n.ts'

// What is loaded once a screen plays (`kiosk.ts`). Everything that it imports alone is in the same file.

export { kioskViews as views } from '../view/kiosk/kiosk-views.ts'

const files = import.meta.glob<object>('../../locales/*/kiosk.json', { eager: true, import: 'default' })

/** The words of the views, by locale. */
export const texts: Ui = Object.fromEntries(
  Object.entries(files).map(([path, words]) => [path.split('/').at(-2), words]),
)

import type kiosk from '../../../locales/ja/kiosk.json'
import type notices from '../../../locales/ja/notices.json'
import type pages from '../../../locales/ja/pages.json'
import type ui from '../../../locales/ja/ui.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui'
    resources: { ui: typeof ui & typeof pages & typeof kiosk & Pick<typeof notices, 'notice'> }
  }
}

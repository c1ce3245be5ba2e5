import { EmergencyView } from '../notices/emergency-view.tsx'
import { NoticeLine } from '../notices/notice-line.tsx'
import type { KioskViews } from '../screen/screen-view.tsx'
import { Controls } from './controls.tsx'
import { Leaving } from './leaving.tsx'
import { OpenedView } from './views/opened-view.tsx'

/** Everything that visitors of a screen can press and open, and what the office says to them at once. */
export const kioskViews: KioskViews = {
  Controls,
  Opened: OpenedView,
  Leaving,
  Emergency: EmergencyView,
  NoticeLine,
}

import type { KioskViews } from '../screen/screen-view.tsx'
import { Controls } from './controls.tsx'
import { Leaving } from './leaving.tsx'
import { OpenedView } from './opened-view.tsx'

/** Everything that visitors of a screen can press and open. */
export const kioskViews: KioskViews = { Controls, Opened: OpenedView, Leaving }

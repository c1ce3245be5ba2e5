import type { Screen } from '../../shared/screen/screen.ts'
import { screenStyle } from '../../view/screen/screen-style.ts'
import { mmPerPxHere, setScale } from '../device.ts'
import type { Faults } from '../faults.ts'

/**
 * Draws a page in the sizes of other settings of its screen. Its own stylesheet has those of the build that it began
 * with. The content security policy lets a script do this.
 *
 * @param mmPerPx what the address asks for
 */
export function createRestyle(mmPerPx: number | null, onFault: Faults['record']): (screen: Screen) => void {
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets.push(sheet)
  return (screen) => {
    sheet.replaceSync(screenStyle(screen))
    setScale(mmPerPxHere(screen, mmPerPx, onFault))
  }
}

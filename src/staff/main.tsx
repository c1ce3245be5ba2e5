import { render } from 'preact'
import * as v from 'valibot'
import { parseStaffBoot } from '../view/staff/staff-boot.ts'
import type { Checking } from './draft/findings.ts'
import { App } from './views/app.tsx'

// The composition root of the app of staff in the browser.

const boot = parseStaffBoot(document.getElementById('boot')?.textContent ?? '')
const root = document.getElementById('staff') as HTMLElement
const checking: Checking = { screens: boot.screens, isDrawn: await drawnCharacters() }
root.textContent = ''
render(<App boot={boot} checking={checking} />, root)

/** The file has ranges of code points: first and last, one after the other. */
async function drawnCharacters(): Promise<(char: string) => boolean> {
  const response = await fetch(boot.characters)
  const ranges = v.parse(v.array(v.number()), await response.json())
  return (char) => {
    const code = char.codePointAt(0) ?? 0
    const after = ranges.findIndex((bound) => bound > code)
    // A code is inside if an odd number of bounds lies before it, or if it is a bound itself.
    return (after === -1 ? ranges.length : after) % 2 === 1 || ranges.includes(code)
  }
}

import type { Edition } from '../../src/shared/edition/edition.ts'
import type { Screen } from '../../src/shared/screen/screen.ts'
import type { Slide } from '../../src/shared/screen/slide.ts'
import type { Boot } from '../../src/view/screen/boot.ts'

interface Given {
  readonly screen: Screen
  readonly slide: Slide
  readonly frame: string
  readonly edition: Edition
  /** ms since 1970. */
  readonly builtAt: number
}

/** What the page of a screen starts with when its address asks for nothing and it knows no time. */
export const bootOf = (given: Given): Boot => ({
  ...given,
  at: null,
  build: 'b1',
  preview: false,
  appearance: { text: 'default', theme: 'default' },
  mmPerPx: null,
  hours: null,
  origin: 'https://screen.example',
  assets: { pictograms: '', restFonts: '', kioskStyles: '', search: '', searchWorker: '', speech: '' },
  editionUrl: '/edition.json',
  editionTag: '"built"',
})

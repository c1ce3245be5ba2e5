import type { JSX } from 'preact'
import { type Place, pagePath } from '../../../shared/edition/address.ts'
import { Pictogram } from '../../parts/pictogram.tsx'
import { Text } from '../../parts/text/text.tsx'

export interface Tile {
  readonly place: Place
  readonly pictogram: string
  /** A few words. */
  readonly text: string
}

/** Pages to go to, side by side, each a pictogram with a few words. */
export function TileLinks({ locale, tiles }: { locale: string; tiles: readonly Tile[] }): JSX.Element {
  return (
    <ul class="tiles">
      {tiles.map(({ place, pictogram, text }) => (
        <li key={pagePath(locale, place)}>
          <a href={pagePath(locale, place)}>
            <Pictogram name={pictogram} />
            <span>
              <Text of={text} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}

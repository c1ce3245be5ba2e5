import type { JSX } from 'preact'
import type { Press } from '../../player/visit.ts'
import { useLanguage } from '../parts/office-context.ts'
import { Pictogram } from '../parts/pictogram.tsx'
import { readingMs } from '../parts/text/once.ts'
import { Text } from '../parts/text/text.tsx'

export interface Tile {
  readonly id: string
  readonly pictogram: string
  /** A few words. */
  readonly text: string
  readonly press: Press
  /** The tag of the language whose own name the text is. */
  readonly names?: string
  /** Whether it is chosen, for a tile that can be. */
  readonly on?: boolean
}

interface Props {
  readonly locale: string
  readonly tiles: readonly Tile[]
  readonly onPress: (press: Press) => void
}

/** Buttons of the same size, each with a pictogram and a few words, in whole rows. */
export function TileList({ locale, tiles, onPress }: Props): JSX.Element {
  const language = useLanguage(locale)
  return (
    <ul class="body">
      {tiles.map(({ id, pictogram, text, press, names, on }) => (
        <li key={id} class="block tile" data-load={Math.round(readingMs(language, text))}>
          <button
            type="button"
            class="control"
            {...(on !== undefined && { 'aria-pressed': on })}
            onClick={() => onPress(press)}
          >
            <Pictogram name={pictogram} class="tile-pictogram" />
            <span {...(names !== undefined && { class: 'language-name', lang: names })}>
              <Text of={text} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

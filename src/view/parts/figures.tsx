import type { JSX } from 'preact'
import { Pictogram } from './pictogram.tsx'
import { Block } from './text/block.tsx'
import { EachLanguage } from './text/each-language.tsx'
import { type Said, slowest } from './text/once.ts'

export interface Figure {
  readonly id: string
  /** Left out where the unit says what the number is. */
  readonly pictogram?: string
  /** The number with its unit, in every language; empty if it is unknown. */
  readonly said: readonly Said[]
  /** Whose number it is, or when it applies. */
  readonly notes: readonly Said[]
}

interface Props {
  readonly class?: string
  readonly of: readonly Figure[]
  /** The age of the numbers. */
  readonly asOf?: readonly Said[]
}

/** Numbers that belong together, on one page. Nothing if none of them is known. */
export function Figures({ class: name, of, asOf = [] }: Props): JSX.Element | null {
  const known = of.filter(({ said }) => said.length > 0)
  if (known.length === 0) return null
  return (
    <Block
      class={`figures ${name ?? ''}`.trim()}
      load={slowest([...known.flatMap(({ said, notes }) => [...said, ...notes]), ...asOf])}
    >
      {known.map((figure) => (
        <FigureView key={figure.id} {...figure} />
      ))}
      {asOf.length > 0 && (
        <div class="figures-age">
          <EachLanguage said={asOf} as="span" />
        </div>
      )}
    </Block>
  )
}

/** A number as the largest thing on the slide, in the way that platforms are numbered, and whose number it is. */
function FigureView({ pictogram, said, notes }: Figure): JSX.Element {
  return (
    <div class="figure">
      {pictogram !== undefined && <Pictogram name={pictogram} class="figure-pictogram" />}
      <NumberWithUnits said={said} />
      {notes.length > 0 && (
        <div class="figure-notes">
          <EachLanguage said={notes} />
        </div>
      )}
    </div>
  )
}

/** A telephone number or opening hours are one run. */
const DIGITS = /[\d:–-]+/

/**
 * The digits that all languages share, once and large, with the unit of each language beside them. It stands before them
 * where all languages say it before them: Counter 91.
 */
export function NumberWithUnits({ said }: { said: readonly Said[] }): JSX.Element | null {
  const digits = said.map(({ text }) => DIGITS.exec(text)?.[0]).find((run) => run !== undefined)
  if (digits === undefined) return null
  const isUnitFirst = said.every(({ text }) => text.endsWith(digits))
  const units = said
    .map((each) => ({ ...each, text: each.text.replace(DIGITS, '').trim() }))
    .filter(({ text }) => text !== '')
  const unit = units.length > 0 && (
    <div class="units">
      <EachLanguage said={units} />
    </div>
  )
  return (
    <div class="number-with-units">
      {isUnitFirst && unit}
      <span class="digits">{digits}</span>
      {!isUnitFirst && unit}
    </div>
  )
}

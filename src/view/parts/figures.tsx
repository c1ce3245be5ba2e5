import { type ComponentChildren, Fragment, h, type JSX } from 'preact'
import { Pictogram } from './pictogram.tsx'
import { Block } from './text/block.tsx'
import { langOf } from './text/lang.ts'
import { type Said, slowest } from './text/once.ts'
import { Text } from './text/text.tsx'

export interface Figure {
  readonly pictogram: string
  /** The number with its unit, in every language; empty if it is unknown. */
  readonly said: readonly Said[]
  /** Whose number it is, or when it applies. */
  readonly notes: readonly Said[]
}

interface Props {
  readonly of: readonly Figure[]
  /** The age of the numbers. */
  readonly asOf?: readonly Said[]
}

/** Numbers that belong together, on one page. Nothing if none of them is known. */
export function Figures({ of, asOf = [] }: Props): JSX.Element | null {
  const known = of.filter(({ said }) => said.length > 0)
  if (known.length === 0) return null
  return (
    <Block
      class="figures"
      load={slowest([...known.flatMap(({ said, notes }) => [...said, ...notes]), ...asOf])}
    >
      {known.map((figure) => (
        <FigureView key={`${figure.pictogram} ${figure.notes.map(({ text }) => text).join()}`} {...figure} />
      ))}
      {asOf.length > 0 && (
        <div class="figures-age">
          {asOf.map(({ language, text }) => (
            <span key={text} {...langOf(language.locale)}>
              <Text of={text} />
            </span>
          ))}
        </div>
      )}
    </Block>
  )
}

/**
 * A number as the largest thing on the slide, in the way that platforms are numbered. The first language has the
 * large digits, and the others are beside it.
 */
function FigureView({ pictogram, said, notes }: Figure): JSX.Element {
  const [first, ...others] = said
  return (
    <div class="figure">
      <Pictogram name={pictogram} class="figure-pictogram" />
      {first && (
        <div class="figure-main" {...langOf(first.language.locale)}>
          <BigDigits text={first.text} />
        </div>
      )}
      <div class="figure-notes">
        {[...others, ...notes].map(({ language, text }) => (
          <div key={text} {...langOf(language.locale)}>
            <Text of={text} />
          </div>
        ))}
      </div>
    </div>
  )
}

/** Enlarges the runs of digits in a text. A telephone number or opening hours are one run. */
function BigDigits({ text }: { text: string }): JSX.Element {
  const parts = text.split(/([\d:–-]+)/).filter((part) => part !== '')
  const draw = (part: string): ComponentChildren =>
    /^[\d:–-]+$/.test(part) ? <span class="digits">{part}</span> : <Text of={part} />
  return h(Fragment, null, ...parts.map(draw))
}

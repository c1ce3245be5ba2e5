import { type ComponentChildren, Fragment, h, type JSX } from 'preact'
import { Block } from './block.tsx'
import { langOf } from './lang.ts'
import { type Said, slowest } from './once.ts'
import { Pictogram } from './pictogram.tsx'
import { Text } from './text.tsx'

interface Props {
  readonly pictogram: string
  /** The number with its unit, in every language. */
  readonly said: readonly Said[]
  /** How old it is, or whose it is. */
  readonly notes: readonly Said[]
}

/**
 * A number set as the largest thing on the slide, the way platforms are numbered. The first way of saying it
 * carries the large digits, the others stand below.
 */
export function FigureBlock({ pictogram, said, notes }: Props): JSX.Element {
  const [first, ...others] = said
  return (
    <Block class="figure" load={slowest([...said, ...notes])}>
      <Pictogram name={pictogram} class="figure-pictogram" />
      <div class="figure-text">
        {first && (
          <p class="figure-main" {...langOf(first.language.locale)}>
            <BigDigits text={first.text} />
          </p>
        )}
        {[...others, ...notes].map(({ language, text }) => (
          <p key={text} class="figure-note" {...langOf(language.locale)}>
            <Text of={text} />
          </p>
        ))}
      </div>
    </Block>
  )
}

/** The runs of digits of a text made large; a telephone number is one run. */
function BigDigits({ text }: { text: string }): JSX.Element {
  const parts = text.split(/([\d-]+)/).filter((part) => part !== '')
  const draw = (part: string): ComponentChildren =>
    /^[\d-]+$/.test(part) ? <span class="digits">{part}</span> : <Text of={part} />
  return h(Fragment, null, ...parts.map(draw))
}

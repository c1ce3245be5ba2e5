import type { JSX } from 'preact'
import type { Language } from '../../lines/i18n.ts'
import { type Line, textOf, textsOf } from '../../lines/line.ts'
import { linesOf } from '../../lines/subject-lines.ts'
import type { SubjectOf } from '../../shared/edition/subject.ts'
import type { Slide } from '../../shared/screen/slide.ts'
import { useOffice } from '../parts/office-context.ts'
import { Block, Sentence } from '../parts/text/block.tsx'
import { Headings } from '../parts/text/headings.tsx'
import { langOf } from '../parts/text/lang.ts'
import { readingMs, sayOnce } from '../parts/text/once.ts'
import { Text } from '../parts/text/text.tsx'

interface Props {
  readonly slide: Slide
  readonly subject: SubjectOf<'topic'> | SubjectOf<'about'>
}

/** A topic of the plan, or what the display says of itself, in one language or in rows, one language each. */
export function TopicSlide({ slide, subject }: Props): JSX.Element {
  const { edition, i18n, day } = useOffice()
  const [only, ...others] = slide.locales.map((id) => i18n.language(id))
  if (only && others.length === 0) return <InTurn slide={slide} subject={subject} language={only} />
  return (
    <div class="body">
      {[only, ...others].map(
        (language, index) =>
          language && (
            <Row
              isFirst={index === 0}
              key={language.locale.id}
              language={language}
              lines={linesOf(edition, language, subject, day)}
            />
          ),
      )}
    </div>
  )
}

/** Its heading in every language at every moment, and its sentences in that of the slide. */
function InTurn({ slide, subject, language }: Props & { language: Language }): JSX.Element {
  const { edition, i18n, day } = useOffice()
  const said = (own: Language) => linesOf(edition, own, subject, day)
  return (
    <>
      <Headings
        said={sayOnce(i18n.languages, (own) => textOf(said(own), 'heading'))}
        current={slide.locales}
      />
      <div class="body">
        {textsOf(said(language), 'body').map((text) => (
          <Sentence key={text} language={language} text={text} />
        ))}
      </div>
    </>
  )
}

interface RowProps {
  readonly isFirst: boolean
  readonly language: Language
  readonly lines: readonly Line[]
}

/** The row of one language, so that its readers have heading and sentences in one place. */
function Row({ isFirst, language, lines }: RowProps): JSX.Element {
  const Heading = isFirst ? 'h1' : 'h2'
  const heading = textOf(lines, 'heading') ?? ''
  const body = textsOf(lines, 'body')
  return (
    <Block
      class="language-row"
      load={[heading, ...body].reduce((ms, text) => ms + readingMs(language, text), 0)}
    >
      <div {...langOf(language.locale)}>
        <Heading class="heading">
          <Text of={heading} />
        </Heading>
        {body.map((text) => (
          <p key={text}>
            <Text of={text} />
          </p>
        ))}
      </div>
    </Block>
  )
}

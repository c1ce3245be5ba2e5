import type { JSX } from 'preact'
import type { Language } from '../../lines/i18n/i18n.ts'
import { textOf, textsOf } from '../../lines/line.ts'
import { linesOf } from '../../lines/subject/subject-lines.ts'
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
  readonly subject: SubjectOf<'topic'> | SubjectOf<'about'> | SubjectOf<'notice'>
}

/** A topic of the plan, what the display says of itself, or a notice, in one language or in rows, one language each. */
export function TopicSlide({ slide, subject }: Props): JSX.Element {
  const { edition, i18n, day } = useOffice()
  const [only, ...others] = slide.locales.map((id) => i18n.language(id))
  if (only && others.length === 0) return <InTurn slide={slide} subject={subject} language={only} />
  const languages = only ? [only, ...others] : []
  const lines = (language: Language) => linesOf(edition, language, subject, day)
  return (
    <>
      <Headings
        said={sayOnce(languages, (language) => textOf(lines(language), 'heading'))}
        current={slide.locales}
      />
      <div class="body">
        {languages.map((language) => (
          <Row key={language.locale.id} language={language} body={textsOf(lines(language), 'body')} />
        ))}
      </div>
    </>
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

/** The sentences of one language, so that its readers have them in one place. */
function Row({ language, body }: { language: Language; body: readonly string[] }): JSX.Element {
  const load = body.reduce((ms, text) => ms + readingMs(language, text), 0)
  return (
    <Block class="language-row" load={load}>
      <div {...langOf(language.locale)}>
        {body.map((text) => (
          <p key={text}>
            <Text of={text} />
          </p>
        ))}
      </div>
    </Block>
  )
}

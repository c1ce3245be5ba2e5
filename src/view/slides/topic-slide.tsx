import type { JSX } from 'preact'
import type { Language } from '../../lines/create-i18n.ts'
import { topicLines } from '../../lines/topic-lines.ts'
import type { Topic } from '../../shared/edition/topic.ts'
import type { Slide } from '../../shared/screen/slide.ts'
import { Block, Sentence } from '../parts/block.tsx'
import { Headings } from '../parts/headings.tsx'
import { langOf } from '../parts/lang.ts'
import { useOffice } from '../parts/office-context.ts'
import { readingMs, sayOnce } from '../parts/once.ts'
import { Text } from '../parts/text.tsx'

/** A subject of the plan, in one language or in rows, a language each. */
export function TopicSlide({ slide, topic }: { slide: Slide; topic: Topic }): JSX.Element {
  const { i18n, day } = useOffice()
  const [only, ...others] = slide.locales.map((id) => i18n.language(id))
  if (only && others.length === 0) return <InTurn slide={slide} topic={topic} language={only} />
  return (
    <div class="body">
      {[only, ...others].map(
        (language) =>
          language && (
            <Row key={language.locale.id} language={language} {...topicLines(language, topic, day)} />
          ),
      )}
    </div>
  )
}

/** Its heading in every language at every moment, its sentences in that of the slide. */
function InTurn({ slide, topic, language }: { slide: Slide; topic: Topic; language: Language }): JSX.Element {
  const { i18n, day } = useOffice()
  return (
    <>
      <Headings
        said={sayOnce(i18n.languages, (each) => topicLines(each, topic, day).heading)}
        current={slide.locales}
      />
      <div class="body">
        {topicLines(language, topic, day).body.map((text) => (
          <Sentence key={text} language={language} text={text} />
        ))}
      </div>
    </>
  )
}

/** One language's row: who reads it has heading and sentences in one place. */
function Row({
  language,
  heading,
  body,
}: {
  language: Language
  heading: string
  body: readonly string[]
}): JSX.Element {
  return (
    <Block
      class="language-row"
      load={[heading, ...body].reduce((ms, text) => ms + readingMs(language, text), 0)}
    >
      <div {...langOf(language.locale)}>
        <h1 class="heading">
          <Text of={heading} />
        </h1>
        {body.map((text) => (
          <p key={text}>
            <Text of={text} />
          </p>
        ))}
      </div>
    </Block>
  )
}

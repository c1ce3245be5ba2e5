import type { JSX } from 'preact'
import { topicLines } from '../../i18n/topic-lines.ts'
import type { Slide } from '../../shared/slide.ts'
import type { Topic } from '../../shared/topic.ts'
import { Sentence } from '../block.tsx'
import { Headings } from '../headings.tsx'
import { useOffice } from '../office-context.ts'
import { sayOnce } from '../once.ts'

/** A subject of the plan: its heading in every language, its sentences in those of the slide. */
export function TopicSlide({ slide, topic }: { slide: Slide; topic: Topic }): JSX.Element {
  const { i18n, day } = useOffice()
  const headings = sayOnce(i18n.languages, (language) => topicLines(language, topic, day).heading)
  const sentences = slide.locales.flatMap((id) => {
    const language = i18n.language(id)
    return topicLines(language, topic, day).body.map((text) => ({ language, text }))
  })
  return (
    <>
      <Headings said={headings} current={slide.locales} />
      <div class="body">
        {sentences.map(({ language, text }) => (
          <Sentence key={text} language={language} text={text} />
        ))}
      </div>
    </>
  )
}

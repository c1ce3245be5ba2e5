import type { JSX } from 'preact'
import { termsOfSlide } from '../../lines/slide/slide-terms.ts'
import type { Slide } from '../../shared/screen/slide.ts'
import { useLanguage, useOffice } from '../parts/office-context.ts'
import { langOf } from '../parts/text/lang.ts'
import { readingMs } from '../parts/text/once.ts'
import { Term } from '../parts/text/term.tsx'
import { Text } from '../parts/text/text.tsx'

/**
 * The meaning of words (WCAG 3.1.3): first those of the slide that was on, then all others. Nobody can ask for it on
 * a wall. On paper and on a phone the words themselves lead here.
 */
export function TermList({ locale, slide }: { locale: string; slide: Slide }): JSX.Element {
  const { edition, day } = useOffice()
  const language = useLanguage(locale)
  const here = termsOfSlide(edition, language, slide, day)
  const ids = [...here, ...Object.keys(language.glossary).filter((id) => !here.includes(id))]
  return (
    <section class="slide terms" {...langOf(language.locale)}>
      <div class="words">
        <h1 class="heading">
          <Text of={language.t('glossary')} />
        </h1>
        <dl class="body">
          {ids.map((id) => {
            const entry = language.glossary[id]
            return (
              entry && (
                <div
                  key={id}
                  class="block"
                  data-load={Math.round(readingMs(language, [entry.term, ...entry.explanation].join(' ')))}
                >
                  <dt>
                    <Term of={entry.term} />
                  </dt>
                  {entry.explanation.map((sentence) => (
                    <dd key={sentence}>
                      <Text of={sentence} />
                    </dd>
                  ))}
                </div>
              )
            )
          })}
        </dl>
      </div>
    </section>
  )
}

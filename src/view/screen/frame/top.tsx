import type { JSX } from 'preact'
import { belonging } from '../../../lines/belonging.ts'
import type { Language } from '../../../lines/i18n/i18n.ts'
import { textOf } from '../../../lines/line.ts'
import { linesOf } from '../../../lines/subject/subject-lines.ts'
import { pillarOf, subjectOfSlide } from '../../../shared/edition/subject.ts'
import type { Slide } from '../../../shared/screen/slide.ts'
import { useOffice } from '../../parts/office-context.ts'
import { Emblem, Pictogram } from '../../parts/pictogram.tsx'
import { OneOf } from '../../parts/text/one-of.tsx'

/**
 * What a slide of the plan belongs to, and the label with the plan's year. Both are in the language of the frame, so
 * each language of a slide has its turn. Slides of facts have neither: their facts bear their own dates.
 */
export function Top({ slide, frame }: { slide: Slide; frame: string }): JSX.Element | null {
  const { edition, i18n, day } = useOffice()
  const subject = subjectOfSlide(edition, slide)
  if (subject.kind !== 'topic') return null
  const languages = slide.locales.map((id) => i18n.language(id))
  const pillar = pillarOf(edition, subject)
  const label = (language: Language) => textOf(linesOf(edition, language, subject, day), 'label') ?? ''
  const hasLabel = subject.entry.period !== undefined
  return (
    <div class="top">
      <div class="belonging">
        {pillar && <Emblem index={pillar.index} />}
        <OneOf
          languages={languages}
          current={frame}
          say={(language) => belonging(edition, language, subject)}
        />
      </div>
      {hasLabel && (
        <div class="label">
          <Pictogram name="event" class="label-pictogram" />
          <OneOf languages={languages} current={frame} say={label} />
        </div>
      )}
    </div>
  )
}

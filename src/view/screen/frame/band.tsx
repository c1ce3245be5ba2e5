import type { JSX } from 'preact'
import type { Language } from '../../../lines/i18n.ts'
import { onWall, textOf } from '../../../lines/line.ts'
import { linesOf } from '../../../lines/subject-lines.ts'
import { shown } from '../../../shared/edition/fact.ts'
import { subjectOfSlide } from '../../../shared/edition/subject.ts'
import type { Slide } from '../../../shared/screen/slide.ts'
import { useOffice } from '../../parts/office-context.ts'
import { LanguageNames } from '../../parts/text/language-names.tsx'
import { OneOf } from '../../parts/text/one-of.tsx'

/**
 * One line under the header that tells how far the slide can be trusted: the year of the plan, or that the office has
 * not checked it. It is in the language of the frame, so each language of a slide has its turn. A department's slide
 * shows nothing of the plan, and its facts bear their own dates. On the directory the band names the help in other
 * languages.
 */
export function Band({ slide, frame }: { slide: Slide; frame: string }): JSX.Element | null {
  const { edition, i18n, day } = useOffice()
  const subject = subjectOfSlide(edition, slide)
  if (subject.kind === 'directory') return <LanguagesBand />
  const caveat = (language: Language) => textOf(onWall(linesOf(edition, language, subject, day)), 'caveat')
  const languages = slide.locales.map((id) => i18n.language(id))
  if (languages.every((language) => caveat(language) === undefined)) return null
  return <OneOf class="band" languages={languages} current={frame} say={(own) => caveat(own) ?? ''} />
}

function LanguagesBand(): JSX.Element | null {
  const { edition } = useOffice()
  const phone = shown(edition.office.languages.phone, edition.sources)?.value
  if (!phone) return null
  return (
    <div class="band band-languages">
      <div class="digits">{phone}</div>
      <LanguageNames withOurs={false} />
    </div>
  )
}

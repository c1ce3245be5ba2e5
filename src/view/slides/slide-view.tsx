import type { JSX } from 'preact'
import type { Slide } from '../../shared/screen/slide.ts'
import { useOffice } from '../parts/office-context.ts'
import { DefaultSlide } from './default-slide.tsx'
import { DepartmentSlide } from './department-slide.tsx'
import { DirectorySlide } from './directory-slide.tsx'
import { LanguagesSlide } from './languages-slide.tsx'
import { OfficeSlide } from './office-slide.tsx'
import { TopicSlide } from './topic-slide.tsx'

/** Draws a slide of any kind. A slide whose subject is gone from the edition becomes the default slide. */
export function SlideView({ slide, frame }: { slide: Slide; frame: string }): JSX.Element {
  const { edition } = useOffice()
  const topic = edition.topics.find(({ id }) => id === slide.subject)
  const department = edition.departments.find(({ id }) => id === slide.subject)
  if (slide.kind === 'topic' && topic) return <TopicSlide slide={slide} topic={topic} />
  if (slide.kind === 'department' && department)
    return <DepartmentSlide slide={slide} department={department} />
  if (slide.kind === 'directory') return <DirectorySlide slide={slide} frame={frame} />
  if (slide.kind === 'office') return <OfficeSlide slide={slide} />
  if (slide.kind === 'languages') return <LanguagesSlide slide={slide} />
  return <DefaultSlide slide={slide} />
}

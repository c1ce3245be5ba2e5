import type { JSX } from 'preact'
import { type ByKind, byKind, subjectOfSlide } from '../../shared/edition/subject.ts'
import type { Slide } from '../../shared/screen/slide.ts'
import { useOffice } from '../parts/office-context.ts'
import { BuildingSlide } from './building-slide.tsx'
import { DefaultSlide } from './default-slide.tsx'
import { DepartmentSlide } from './department-slide.tsx'
import { DirectorySlide } from './directory-slide.tsx'
import { LanguagesSlide } from './languages-slide.tsx'
import { OfficeSlide } from './office-slide.tsx'
import { TopicSlide } from './topic-slide.tsx'

/** The component that draws each kind of subject. */
const SLIDES = {
  topic: (subject, { slide }) => <TopicSlide slide={slide} subject={subject} />,
  department: (_, { slide }) => <DepartmentSlide slide={slide} />,
  need: (_, { slide }) => <DepartmentSlide slide={slide} />,
  about: (subject, { slide }) => <TopicSlide slide={slide} subject={subject} />,
  directory: (_, { slide, frame }) => <DirectorySlide slide={slide} frame={frame} />,
  office: (_, { slide }) => <OfficeSlide slide={slide} />,
  building: (_, { slide }) => <BuildingSlide slide={slide} />,
  languages: (_, { slide }) => <LanguagesSlide slide={slide} />,
  notice: (subject, { slide }) => <TopicSlide slide={slide} subject={subject} />,
  default: (_, { slide }) => <DefaultSlide slide={slide} />,
  // The night takes the whole screen (`NightView`). Where a stage is drawn, it has this slide.
  night: (_, { slide }) => <DefaultSlide slide={slide} />,
} satisfies ByKind<[Props], JSX.Element>

interface Props {
  readonly slide: Slide
  readonly frame: string
}

/** Draws a slide of any kind. */
export function SlideView({ slide, frame }: Props): JSX.Element {
  const { edition } = useOffice()
  return byKind<[Props], JSX.Element>(SLIDES, subjectOfSlide(edition, slide), { slide, frame })
}

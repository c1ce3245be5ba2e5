import type { JSX } from 'preact'
import { type LanguagesLines, languagesLines } from '../../lines/languages-lines.ts'
import type { Topic } from '../../shared/edition/topic.ts'
import type { Slide } from '../../shared/screen/slide.ts'
import { Block } from '../parts/block.tsx'
import { Figures } from '../parts/figures.tsx'
import { Headings } from '../parts/headings.tsx'
import { LanguageNames } from '../parts/language-names.tsx'
import { Lines } from '../parts/lines.tsx'
import { useOffice } from '../parts/office-context.ts'
import { sayOnce } from '../parts/once.ts'

/** Seconds somebody takes to find their own script among a dozen, in ms: a glance each. */
const FIND_MS = 6_000

/** Where people are helped who read none of the display's languages. */
export function LanguagesSlide({ slide, topic }: { slide: Slide; topic: Topic }): JSX.Element {
  const { edition, i18n } = useOffice()
  const languages = slide.locales.map((id) => i18n.language(id))
  const say = (pick: (lines: LanguagesLines) => string | undefined) =>
    sayOnce(languages, (language) => pick(languagesLines(edition, language, topic)))
  return (
    <>
      <Headings said={say((own) => own.heading)} current={slide.locales} />
      <div class="body">
        <Block load={FIND_MS} class="names">
          <LanguageNames withOurs={true} />
        </Block>
        <Figures of={[{ pictogram: 'call', said: say((own) => own.phone), notes: [] }]} />
        <Lines said={say((own) => own.body[0])} />
        <Lines said={say((own) => own.hours)} />
      </div>
    </>
  )
}

import type { JSX } from 'preact'
import { textOf, textsOf } from '../../../lines/line.ts'
import { linesOf } from '../../../lines/subject/subject-lines.ts'
import { type Subject, subjectOf } from '../../../shared/edition/subject.ts'
import { Figures } from '../../parts/figures.tsx'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { Block, Sentence } from '../../parts/text/block.tsx'
import { Headings } from '../../parts/text/headings.tsx'
import { langOf } from '../../parts/text/lang.ts'
import { LanguageNames } from '../../parts/text/language-names.tsx'
import { sayOnce } from '../../parts/text/once.ts'
import { Aside } from '../../screen/frame/aside.tsx'

/** How long a person needs to find their own script among a dozen, in ms. */
const FIND_MS = 10_000

/** Help for people who read none of the screen's languages: theirs by name, and the number that they can call. */
export function LanguagesView({ locale }: { locale: string }): JSX.Element {
  const { edition, i18n, day } = useOffice()
  const language = useLanguage(locale)
  // An office need not have a topic about other languages.
  const subject: Subject | undefined = subjectOf(edition, 'languages')
  const lines = subject ? linesOf(edition, language, subject, day) : []
  const phone = textOf(lines, 'phone')
  return (
    <section class="slide languages" {...langOf(language.locale)}>
      <div class="words">
        <Headings
          said={sayOnce(i18n.languages, (own) =>
            subject ? textOf(linesOf(edition, own, subject, day), 'heading') : undefined,
          )}
          current={[locale]}
        />
        <div class="body">
          <Block load={FIND_MS} class="names">
            <LanguageNames withOurs={true} />
          </Block>
          <Figures
            of={[
              {
                id: 'phone',
                pictogram: 'call',
                said: phone === undefined ? [] : [{ language, text: phone, speaksFor: [locale] }],
                notes: [],
              },
            ]}
          />
          {textsOf(lines, 'body', 'hours').map((text) => (
            <Sentence key={text} language={language} text={text} />
          ))}
        </div>
      </div>
      <Aside slide={{ subject: 'languages' }} frame={locale} />
    </section>
  )
}

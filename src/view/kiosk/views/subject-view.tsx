import type { JSX } from 'preact'
import { onPage } from '../../../lines/line.ts'
import { groupsOf } from '../../../lines/line-groups.ts'
import { slideHeading } from '../../../lines/slide/slide-heading.ts'
import { linesOf } from '../../../lines/subject/subject-lines.ts'
import type { Press } from '../../../player/visit.ts'
import { subjectOfSlide } from '../../../shared/edition/subject.ts'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { Headings } from '../../parts/text/headings.tsx'
import { langOf } from '../../parts/text/lang.ts'
import { Aside } from '../../screen/frame/aside.tsx'
import { Action, Actions, BackAction } from '../actions.tsx'
import { LineGroupView } from '../line-group.tsx'

interface Props {
  readonly locale: string
  readonly id: string
  readonly onPress: (press: Press) => void
}

/**
 * A subject in full, in the language of its reader: the answer to a need, a department, a topic. It draws the lines of
 * the subject in their order, so it says what its page says.
 */
export function SubjectView({ locale, id, onPress }: Props): JSX.Element {
  const { edition, day } = useOffice()
  const language = useLanguage(locale)
  const subject = subjectOfSlide(edition, { subject: id })
  const lines = onPage(linesOf(edition, language, subject, day)).filter(({ part }) => part !== 'heading')
  const heading = slideHeading(edition, language, { subject: id })
  return (
    <section class="slide subject" {...langOf(language.locale)}>
      <div class="words">
        <Headings said={[{ language, text: heading, speaksFor: [locale] }]} current={[locale]} />
        <div class="body">
          {groupsOf(lines).map((group) => (
            <LineGroupView key={group.lines[0]?.text} language={language} of={group} />
          ))}
        </div>
      </div>
      <Actions>
        <BackAction language={language} onPress={onPress} />
        <Action
          pictogram="badge"
          text={language.t('card.make')}
          onPress={() => onPress({ kind: 'card', about: id })}
        />
      </Actions>
      <Aside slide={{ subject: id }} frame={locale} />
    </section>
  )
}

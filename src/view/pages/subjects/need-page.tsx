import type { JSX } from 'preact'
import { type NeedDepartment, needFacts } from '../../../lines/facts/need-facts.ts'
import { onPage, textOf, textsOf } from '../../../lines/line.ts'
import { signText } from '../../../lines/subject/department-lines.ts'
import { linesOf } from '../../../lines/subject/subject-lines.ts'
import { pagePath } from '../../../shared/edition/address.ts'
import type { SubjectOf } from '../../../shared/edition/subject.ts'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { Pictogram } from '../../parts/pictogram.tsx'
import { langOf } from '../../parts/text/lang.ts'
import { Text } from '../../parts/text/text.tsx'
import { FacilityRows } from '../facts/building-facts.tsx'
import { DepartmentRows, MainNumbers } from '../facts/department-facts.tsx'
import { Age } from '../facts/facts.tsx'
import { PageView } from '../frame/page-view.tsx'
import { TakeAlong } from '../frame/take-along.tsx'
import { LinkList } from '../links/link-list.tsx'
import { SaidParagraphs } from '../said-paragraphs.tsx'

/** What a visitor comes for: where to go first, then what is done there, and what to ask. */
export function NeedPage({ locale, subject }: { locale: string; subject: SubjectOf<'need'> }): JSX.Element {
  const { edition, day } = useOffice()
  const language = useLanguage(locale)
  const need = subject.entry
  const lines = onPage(linesOf(edition, language, subject, day))
  const { departments, facilities } = needFacts(edition, language, need)
  const topics = need.topics.flatMap((id) => edition.topics.filter((topic) => topic.id === id))
  return (
    <PageView locale={locale} place={{ kind: 'need', id: need.id }}>
      <p class="kicker">
        <Text of={language.t('needs.kicker')} />
      </p>
      <h1 class="need-heading">
        <Pictogram name={need.pictogram} />
        <span>
          <Text of={textOf(lines, 'heading') ?? ''} />
        </span>
      </h1>
      {departments.map((each) => (
        <Place key={each.department.id} locale={locale} of={each} />
      ))}
      <SaidParagraphs locale={locale} texts={textsOf(lines, 'body')} />
      <FacilityRows locale={locale} of={facilities} />
      {textsOf(lines, 'ask').map((text) => (
        <p key={text} class="help">
          <Text of={text} />
        </p>
      ))}
      <MainNumbers locale={locale} />
      <p class="card-link">
        <a href={pagePath(locale, { kind: 'card', card: { about: need.id, ways: [] } })}>
          <Pictogram name="badge" />
          <span>
            <Text of={language.t('card.make')} />
          </span>
        </a>
      </p>
      {topics.length > 0 && (
        <section>
          <h2>
            <Text of={language.t('needs.topics')} />
          </h2>
          <LinkList
            locale={locale}
            entries={topics.map((topic) => ({
              place: { kind: 'topic', id: topic.id },
              text: language.topic(topic).heading,
            }))}
          />
        </section>
      )}
      <TakeAlong
        locale={locale}
        place={{ kind: 'need', id: need.id }}
        heading={textOf(lines, 'heading') ?? ''}
      />
    </PageView>
  )
}

/** A department that deals with the need: its name, which leads to its page, and where it is. */
function Place({ locale, of }: { locale: string; of: NeedDepartment }): JSX.Element {
  const { edition, i18n } = useOffice()
  const language = useLanguage(locale)
  const { department, name, facts, asOf, help } = of
  const { floor, counter, placeAsOf } = facts
  const [original] = i18n.languages
  return (
    <section class="place">
      <h2>
        <a href={pagePath(locale, { kind: 'department', id: department.id })}>
          <Text of={name} />
        </a>
      </h2>
      {language.locale.tag !== 'ja' && original && (
        <p class="sign" {...langOf(original.locale)}>
          <Text of={signText(edition, department)} />
        </p>
      )}
      {(floor ?? counter) && (
        <p class="place-figures">
          {[floor, counter].map(
            (figure) =>
              figure && (
                <span key={figure.text}>
                  <Text of={figure.text} />
                </span>
              ),
          )}
          <Age of={placeAsOf ?? asOf} />
        </p>
      )}
      {help !== undefined && (
        <p class="help">
          <Text of={help} />
        </p>
      )}
      <DepartmentRows locale={locale} facts={facts} />
    </section>
  )
}

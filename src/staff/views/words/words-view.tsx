import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import type { LocaleId } from '../../../shared/edition/words/locale.ts'
import { differencesOf } from '../../draft/differences.ts'
import { type Editable, editablesOf, HOURS } from '../../draft/subjects.ts'
import { texts } from '../../texts.ts'
import type { ViewProps } from '../app.tsx'
import { DraftBar } from '../draft-bar.tsx'
import { dayText } from '../moments.ts'
import { CalendarEditor } from './calendar-editor.tsx'
import { FactsEditor } from './facts-editor.tsx'
import { PlanOf } from './plan-of.tsx'
import { Preview } from './preview.tsx'
import { Quote } from './quote.tsx'
import { SubjectList } from './subject-list.tsx'
import { WordsEditor } from './words-editor.tsx'

/** Words and facts: a subject in every language side by side, and how it looks on a screen. */
export function WordsView(props: ViewProps): JSX.Element {
  const { work, boot, checking, here, go } = props
  const edition = work.open.history.now
  const subjects = useMemo(() => editablesOf(edition), [edition])
  const changed = useMemo(
    () => new Set(differencesOf(work.published.edition, edition).map(({ subject }) => subject.id)),
    [work.published.edition, edition],
  )
  const [locale, setLocale] = useState<LocaleId>(edition.locales[0]?.id ?? '')
  const subject = subjects.find(({ id }) => id === here.subject) ?? subjects[0]
  const choose = (next: Editable) => go({ view: 'words', subject: next.id })
  return (
    <>
      <DraftBar work={work} timeZone={boot.timeZone} />
      <div class="words-columns">
        <SubjectList
          edition={edition}
          subjects={subjects}
          changed={changed}
          chosen={subject}
          onChoose={choose}
        />
        {subject && (
          <div class="words-editor">
            <h2>{subject.name}</h2>
            <Quote key={`quote ${subject.id}`} subject={subject} work={work} />
            <PlanOf subject={subject} work={work} />
            {subject.facts.length > 0 && (
              <FactsEditor key={`facts ${subject.id}`} subject={subject} work={work} boot={boot} />
            )}
            {subject.id === HOURS && (
              <CalendarEditor work={work} today={dayText(Date.now(), boot.timeZone)} />
            )}
            <WordsEditor
              key={subject.id}
              subject={subject}
              work={work}
              checking={checking}
              canTranslate={boot.canTranslate}
              onLocale={setLocale}
            />
          </div>
        )}
        {subject?.shown !== undefined ? (
          <Preview
            edition={edition}
            subject={subject.shown}
            locale={locale}
            onLocale={setLocale}
            screens={boot.screens}
          />
        ) : (
          <aside class="preview" aria-label={texts.preview.heading}>
            <p>{texts.preview.onPagesOnly}</p>
          </aside>
        )}
      </div>
    </>
  )
}

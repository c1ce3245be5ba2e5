import { describe, expect, it } from 'vitest'
import { loadBundle } from '../../tests/support/bundle.ts'
import { heard } from '../../tests/support/heard.ts'
import { utterancesOf } from '../lines/speech/utterance.ts'
import { linesOf } from '../lines/subject/subject-lines.ts'
import { OWN_IDS, type Subject, subjectOf } from '../shared/edition/subject.ts'

// The words of this office as they are heard. They leave with these facts. After a change of words read what has
// changed, then run the test with -u.

const { edition, i18n, speech } = loadBundle()
/** Before New Year, so that exceptions are among what is said. */
const DAY = '2026-12-24'
const ids = [...edition.topics, ...edition.departments, ...edition.needs]
  .map(({ id }) => id)
  .concat([...OWN_IDS])

/** Everything that is heard of every subject, as a voice without kanji is given it. */
function speechOf(locale: string): string {
  const language = i18n.language(locale)
  const subjects = ids.map((id) => {
    const lines = linesOf(edition, language, subjectOf(edition, id) as Subject, DAY)
    const said = utterancesOf(speech, language, lines).map((utterance) => heard(utterance, speech, false))
    return [`# ${id}`, ...said].join('\n')
  })
  return `${subjects.join('\n\n')}\n`
}

describe('what is heard of every subject', () => {
  it.each(edition.locales.map(({ id }) => id))('in %s', async (locale) => {
    await expect(speechOf(locale)).toMatchFileSnapshot(`speech-texts/${locale}.txt`)
  })
})

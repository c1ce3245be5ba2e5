import type { JSX } from 'preact'
import { MOST_TYPED } from '../../../player/opened.ts'
import type { Press } from '../../../player/visit.ts'
import type { Found } from '../../../shared/edition/found.ts'
import { foundText } from '../../parts/found-text.ts'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { Pictogram } from '../../parts/pictogram.tsx'
import { Block } from '../../parts/text/block.tsx'
import { langOf, writtenIn } from '../../parts/text/lang.ts'
import { readingMs } from '../../parts/text/once.ts'
import { Term } from '../../parts/text/term.tsx'
import { Text } from '../../parts/text/text.tsx'
import { BackAction } from '../actions.tsx'
import { Keyboard } from '../keyboard.tsx'

interface Props {
  readonly locale: string
  readonly typed: string
  readonly found: readonly Found[] | null
  readonly onPress: (press: Press) => void
}

/** The search: what was typed, what it finds, and a keyboard in reach. Whoever has a keyboard may use that. */
export function SearchView({ locale, typed, found, onPress }: Props): JSX.Element {
  const language = useLanguage(locale)
  // What is looked for is what the field shows, or the answer would be to another question.
  const onType = (text: string) => onPress({ kind: 'type', typed: text.slice(0, MOST_TYPED) })
  return (
    <section class="slide search" {...langOf(language.locale)}>
      <div class="words">
        <div class="search-heading">
          <h1 class="search-label">
            <label for="typed">
              <Text of={language.t('finding.label')} />
            </label>
          </h1>
          <input
            id="typed"
            class="search-field"
            type="text"
            // The keyboard of the system would cover what was found.
            inputMode="none"
            value={typed}
            maxLength={MOST_TYPED}
            autocomplete="off"
            spellcheck={false}
            onInput={({ currentTarget }) => onType(currentTarget.value)}
          />
          <BackAction language={language} onPress={onPress} />
        </div>
        <Results locale={locale} found={found} onPress={onPress} />
      </div>
      <Keyboard language={language} typed={typed} onType={onType} />
    </section>
  )
}

/** What was found, one button each, or what to do if nothing was. How much it is is read out as it changes. */
function Results({ locale, found, onPress }: Omit<Props, 'typed'>): JSX.Element {
  const { edition } = useOffice()
  const language = useLanguage(locale)
  const results = (found ?? []).flatMap((each) => {
    const text = foundText(edition, language, each)
    return text ? [{ ...text, found: each }] : []
  })
  const key = results.length > 0 ? 'finding.found' : 'finding.none'
  return (
    <>
      <p role="status" class="visually-hidden">
        {found && <Text of={language.t(key, { count: results.length })} />}
      </p>
      {found && results.length === 0 ? (
        <Nothing
          text={[language.t('finding.none'), language.t('finding.noneHelp')]}
          ms={readingMs(language, language.t('finding.noneHelp'))}
        />
      ) : (
        <ul class="body results">
          {results.map(({ found: each, name, details }) => (
            <li
              key={`${each.kind} ${each.id} ${each.within}`}
              class="block"
              data-load={Math.round(readingMs(language, [name, ...details].join(' ')))}
            >
              <button type="button" class="control" onClick={() => onPress(pressOf(each))}>
                <span {...writtenIn(name, language.locale)}>
                  <Term of={name} />
                </span>
                <span class="details">
                  {details.map((detail) => (
                    <span key={detail} {...writtenIn(detail, language.locale)}>
                      <Text of={detail} />
                    </span>
                  ))}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Nothing({ text, ms }: { text: readonly string[]; ms: number }): JSX.Element {
  return (
    <div class="body results">
      <Block class="with-pictogram" load={ms}>
        <Pictogram name="support-agent" class="ask-pictogram" />
        <div>
          {text.map((sentence) => (
            <p key={sentence}>
              <Text of={sentence} />
            </p>
          ))}
        </div>
      </Block>
    </div>
  )
}

/** What a result opens: the subject that it is, or that it stands on. The meaning of words is a list. */
function pressOf({ kind, id, within }: Found): Press {
  if (kind === 'term') return { kind: 'words' }
  return { kind: 'subject', id: within ?? id }
}

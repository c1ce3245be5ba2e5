import type { JSX } from 'preact'
import type { Language } from '../../../lines/i18n/i18n.ts'
import { textOf, textsOf } from '../../../lines/line.ts'
import type { LineGroup } from '../../../lines/line-groups.ts'
import { useLanguage } from '../../parts/office-context.ts'
import { writtenIn } from '../../parts/text/lang.ts'
import { Text } from '../../parts/text/text.tsx'
import { FactRow } from '../facts/facts.tsx'
import { PhoneLink } from '../facts/phone-link.tsx'

interface Props {
  readonly locale: string
  /** Whose a number is that has no name of its own. */
  readonly heading: string
  readonly of: LineGroup
}

/** Lines of a wall that belong together: sentences as paragraphs, figures as facts, each after its name. */
export function WallGroup({ locale, heading, of }: Props): JSX.Element {
  const language = useLanguage(locale)
  const rows = rowsOf(language, of)
  if (rows.length === 0) return <Sentences language={language} texts={of.lines.map(({ text }) => text)} />
  return (
    <dl class="facts">
      {rows.map(({ name, texts, age }) => (
        <FactRow key={name} name={name} age={age}>
          {of.kind === 'phone' ? (
            <PhoneLink locale={locale} phone={texts.join()} name={textOf(of.lines, 'phoneName') ?? heading} />
          ) : (
            <Values language={language} texts={texts} />
          )}
        </FactRow>
      ))}
    </dl>
  )
}

function Sentences({ language, texts }: { language: Language; texts: readonly string[] }): JSX.Element {
  return (
    <>
      {texts.map((text) => (
        <p key={text} {...writtenIn(text, language.locale)}>
          <Text of={text} />
        </p>
      ))}
    </>
  )
}

/** What is known of one thing. The age may follow the last text on its line. */
function Values({ language, texts }: { language: Language; texts: readonly string[] }): JSX.Element {
  return (
    <>
      {texts.map((text, index) => (
        <span key={text} {...writtenIn(text, language.locale)}>
          {index > 0 && <br />}
          <Text of={text} />
        </span>
      ))}
    </>
  )
}

interface Row {
  readonly name: string
  readonly texts: readonly string[]
  readonly age?: string | undefined
}

/** The figures of a group under their names, with their age once, after the last. None if it has only sentences. */
function rowsOf(language: Language, { kind, lines }: LineGroup): Row[] {
  switch (kind) {
    case 'place': {
      const rows = (['floor', 'counter'] as const).map((part) => ({
        name: language.t(`page.${part}`),
        texts: textsOf(lines, part),
      }))
      return aged(rows, textOf(lines, 'placeAsOf'))
    }
    case 'phone': {
      const name = textOf(lines, 'phoneName') ?? language.t('page.phone')
      return aged([{ name, texts: textsOf(lines, 'phone') }], textOf(lines, 'phoneAsOf'))
    }
    case 'hours': {
      const days = textsOf(lines, 'days')
      const rows = textsOf(lines, 'times').map((times, index) => ({
        name: days[index] ?? '',
        texts: [times],
      }))
      return aged(rows, textOf(lines, 'timesAsOf'))
    }
    case 'facility': {
      const name = textOf(lines, 'facility') ?? ''
      const texts = textsOf(lines, 'facilityPlace', 'facilityText', 'times', 'days')
      return aged([{ name, texts }], textOf(lines, 'facilityAsOf'))
    }
    case 'name':
    case 'ask':
    case 'text':
      return []
  }
}

function aged(rows: readonly Row[], age: string | undefined): Row[] {
  const known = rows.filter(({ texts }) => texts.length > 0)
  return known.map((row, index) => (index === known.length - 1 ? { ...row, age } : row))
}

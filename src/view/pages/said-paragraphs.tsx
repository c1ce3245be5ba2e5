import type { JSX } from 'preact'
import { termPath } from '../../shared/edition/address.ts'
import { markTerms } from '../../shared/text/terms.ts'
import { useLanguage } from '../parts/office-context.ts'
import { Text } from '../parts/text/text.tsx'

/** The texts of a subject, a paragraph each. Terms of the office lead to their meaning (WCAG 3.1.3). */
export function SaidParagraphs({ locale, texts }: { locale: string; texts: readonly string[] }): JSX.Element {
  const { glossary } = useLanguage(locale)
  const terms = {
    partsOf: (text: string) => markTerms(text, glossary),
    hrefOf: (id: string) => termPath(locale, id),
  }
  return (
    <>
      {texts.map((text) => (
        <p key={text}>
          <Text of={text} terms={terms} />
        </p>
      ))}
    </>
  )
}

import type { JSX } from 'preact'
import { aboutHeading, aboutSentences } from '../../../lines/subject/about-lines.ts'
import { pagePath } from '../../../shared/edition/address.ts'
import { useLanguage, useOffice } from '../../parts/office-context.ts'
import { Text } from '../../parts/text/text.tsx'
import type { Entry } from '../links/link-list.tsx'

interface Props {
  readonly locale: string
  /** Whether it is that of the start page, which has no room for sentences. */
  readonly isStart: boolean
}

/** How far to trust a page, and the pages that explain all others. */
export function PageFooter({ locale, isStart }: Props): JSX.Element {
  const { edition, day } = useOffice()
  const language = useLanguage(locale)
  const links: Entry[] = [
    { place: { kind: 'search' }, text: language.t('search.heading') },
    { place: { kind: 'glossary' }, text: language.t('glossary') },
    { place: { kind: 'accessibility' }, text: language.t('page.accessibility') },
    { place: { kind: 'privacy' }, text: language.t('page.privacy') },
  ]
  return (
    <footer id="about" class="page-footer">
      {isStart ? (
        <p>
          <a href={`${pagePath(locale, { kind: 'topics' })}#about`}>
            <Text
              of={edition.unchecked ? language.t('page.unchecked') : aboutHeading(language, 'about-now')}
            />
          </a>
        </p>
      ) : (
        aboutSentences(edition, language, day).map((text) => (
          <p key={text}>
            <Text of={text} />
          </p>
        ))
      )}
      {(isStart ? links.slice(1) : links).map(({ place, text }) => (
        <p key={place.kind}>
          <a href={pagePath(locale, place)}>
            <Text of={text} />
          </a>
        </p>
      ))}
    </footer>
  )
}

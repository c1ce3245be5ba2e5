import type { JSX } from 'preact'
import { slideHeading } from '../../lines/slide-heading.ts'
import { type Place, pagePath } from '../../shared/edition/address.ts'
import { type ByKind, byKind, subjectOf } from '../../shared/edition/subject.ts'
import type { Statement } from '../../shared/edition/words/statement.ts'
import type { Screen } from '../../shared/screen/screen.ts'
import { plainText } from '../../shared/text/ruby.ts'
import type { Assets } from '../assets.ts'
import { dataBlock } from '../data-block.ts'
import { renderDocument } from '../document.tsx'
import { OfficeContext } from '../parts/office-context.ts'
import type { OfficeView } from '../parts/office-view.ts'
import { DepartmentPage } from './department-page.tsx'
import { DepartmentsPage } from './departments-page.tsx'
import { GlossaryPage } from './glossary-page.tsx'
import { HomePage } from './home-page.tsx'
import { NeedPage } from './need-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { officeData } from './office-data/office-data.ts'
import { SetupPage } from './setup-page.tsx'
import { StatementPage } from './statement-page.tsx'
import { TopicPage } from './topic-page.tsx'

/** The page of a place in a language, or the page for a missing place. It needs no script. */
export function renderPage(
  view: OfficeView,
  assets: PageAssets,
  content: PageContent,
  locale: string,
  place: Place | 'not-found',
): string {
  const language = view.i18n.language(locale)
  const office = language.office.heading
  const name = place === 'not-found' ? language.t('page.notFound') : nameOf(view, content, locale, place)
  const alternates = place === 'not-found' ? [] : view.i18n.languages
  const styles = assets.pages[locale]
  if (!styles) throw new Error(`the build has no stylesheet for pages in ${locale}`)
  const rarer = place === 'not-found' ? [] : (styles.preloadAt[pagePath(locale, place)] ?? [])
  return renderDocument({
    lang: language.locale.tag,
    title: plainText(name === office ? office : `${name} | ${office}`),
    styles: { stylesheet: styles.stylesheet, preload: [...styles.preload, ...rarer] },
    head: alternates.map(({ locale: { id } }) => (
      <link key={id} rel="alternate" hreflang={id} href={pagePath(id, place as Place)} />
    )),
    scripts: scriptsOf(view, assets, locale, place),
    body: (
      <OfficeContext.Provider value={view}>{bodyOf(view, content, locale, place)}</OfficeContext.Provider>
    ),
  })
}

/** The page of the office has its facts for machines. The set-up has a script. Other pages have neither. */
function scriptsOf(view: OfficeView, assets: PageAssets, locale: string, place: Place | 'not-found'): string {
  if (place === 'not-found') return ''
  if (place.kind === 'screens') return `<script type="module" src="${assets.setupScript}"></script>`
  const isOffice = place.kind === 'topic' && place.id === 'office'
  return isOffice ? dataBlock('application/ld+json', officeData(view, locale)) : ''
}

export type PageAssets = Pick<Assets, 'pages' | 'setupScript'>

/** What pages need beside the edition. */
export interface PageContent {
  /** By locale. */
  readonly statements: Readonly<Record<string, Statement>>
  readonly screens: readonly Screen[]
}

function nameOf(
  { edition, i18n }: OfficeView,
  { statements }: PageContent,
  locale: string,
  place: Place,
): string {
  const language = i18n.language(locale)
  switch (place.kind) {
    case 'home':
      return language.t('page.homeHeading', {
        office: language.topic({ section: 'office', id: 'office' }).heading,
      })
    case 'accessibility':
      return statements[locale]?.heading ?? ''
    case 'screens':
      return language.t('setup.heading')
    case 'glossary':
      return language.t('glossary')
    case 'departments':
      return language.t('page.departmentsHeading')
    default:
      return slideHeading(edition, language, { subject: place.id })
  }
}

function bodyOf(
  { edition }: OfficeView,
  { statements, screens }: PageContent,
  locale: string,
  place: Place | 'not-found',
): JSX.Element {
  const missing = <NotFoundPage locale={locale} />
  if (place === 'not-found') return missing
  switch (place.kind) {
    case 'home':
      return <HomePage locale={locale} />
    case 'departments':
      return <DepartmentsPage locale={locale} />
    case 'glossary':
      return <GlossaryPage locale={locale} />
    case 'screens':
      return <SetupPage locale={locale} screens={screens} />
    case 'accessibility': {
      const statement = statements[locale]
      return statement ? <StatementPage locale={locale} statement={statement} /> : missing
    }
    case 'topic':
    case 'department':
    case 'need': {
      const subject = subjectOf(edition, place.id)
      return subject ? byKind<[string], JSX.Element>(PAGES, subject, locale) : missing
    }
  }
}

/** The page of each kind of subject that has one of its own. */
const PAGES = {
  topic: (subject, locale) => <TopicPage locale={locale} subject={subject} />,
  office: (subject, locale) => <TopicPage locale={locale} subject={subject} />,
  building: (subject, locale) => <TopicPage locale={locale} subject={subject} />,
  languages: (subject, locale) => <TopicPage locale={locale} subject={subject} />,
  department: (subject, locale) => <DepartmentPage locale={locale} subject={subject} />,
  need: (subject, locale) => <NeedPage locale={locale} subject={subject} />,
  about: (_, locale) => <HomePage locale={locale} />,
  directory: (_, locale) => <DepartmentsPage locale={locale} />,
  default: (_, locale) => <HomePage locale={locale} />,
  night: (_, locale) => <HomePage locale={locale} />,
} satisfies ByKind<[string], JSX.Element>

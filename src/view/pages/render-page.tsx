import type { JSX } from 'preact'
import { type Place, pagePath } from '../../shared/edition/address.ts'
import { type ByKind, byKind, subjectOf } from '../../shared/edition/subject.ts'
import { plainText } from '../../shared/text/ruby.ts'
import type { Assets, SearchFiles } from '../assets.ts'
import { dataBlock } from '../data-block.ts'
import { renderDocument } from '../document.tsx'
import { makeCode } from '../parts/make-code.ts'
import { InOffice } from '../parts/office-context.ts'
import type { OfficeView } from '../parts/office-view.ts'
import { CardPage } from './card/card-page.tsx'
import { PageHead } from './frame/page-head.tsx'
import { HomePage } from './home-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { NowPage } from './now/now-page.tsx'
import { officeData } from './office-data/office-data.ts'
import { descriptionOf, nameOf, type PageContent } from './page-words.ts'
import { SearchPage } from './search/search-page.tsx'
import { SetupPage } from './setup-page.tsx'
import { StatementPage } from './statement-page.tsx'
import { DepartmentPage } from './subjects/department-page.tsx'
import { DepartmentsPage } from './subjects/departments-page.tsx'
import { GlossaryPage } from './subjects/glossary-page.tsx'
import { NeedPage } from './subjects/need-page.tsx'
import { TopicPage } from './subjects/topic-page.tsx'
import { TopicsPage } from './subjects/topics-page.tsx'

/** The page of a place in a language, or the page for a missing place. It can be read without its script. */
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
  const description = place === 'not-found' ? '' : descriptionOf(view, content, locale, place)
  const styles = assets.pages[locale]
  if (!styles) throw new Error(`the build has no stylesheet for pages in ${locale}`)
  const path = place === 'not-found' ? '' : pagePath(locale, place).replace(/\?.*/, '')
  const rarer = styles.preloadAt[path] ?? []
  return renderDocument({
    lang: language.locale.tag,
    title: plainText(name === office ? office : `${name} | ${office}`),
    styles: { stylesheet: styles.stylesheet, preload: [...styles.preload, ...rarer] },
    head: (
      <PageHead
        view={view}
        locale={locale}
        place={place === 'not-found' ? undefined : place}
        description={description}
        colours={assets.colours}
      />
    ),
    scripts: scriptsOf(view, assets, content, locale, place),
    body: (
      <InOffice office={view} codeOf={makeCode}>
        {bodyOf(view, assets, content, locale, place)}
      </InOffice>
    ),
  })
}

/**
 * The script of pages, or that of the set-up. The page of the office also has its facts for machines, and that of what a
 * screen shows what a phone needs to follow it.
 */
function scriptsOf(
  view: OfficeView,
  assets: PageAssets,
  { now }: PageContent,
  locale: string,
  place: Place | 'not-found',
): string {
  const { kind, id } = { id: '', ...(place === 'not-found' ? { kind: place } : place) }
  const isOffice = kind === 'topic' && id === 'office'
  const script =
    kind === 'screens'
      ? `src="${assets.setupScript}"`
      : `src="${assets.pageScript}" data-speech="${assets.speech}"`
  return [
    isOffice && dataBlock('application/ld+json', officeData(view, locale)),
    now && dataBlock('application/json', now.boot, 'boot'),
    `<script type="module" ${script}></script>`,
    now && `<script type="module" src="${assets.nowScript}"></script>`,
  ]
    .filter(Boolean)
    .join('')
}

export type PageAssets = Pick<
  Assets,
  'pages' | 'setupScript' | 'pageScript' | 'nowScript' | 'speech' | 'colours'
> &
  SearchFiles

function bodyOf(
  { edition }: OfficeView,
  files: SearchFiles,
  { statements, screens, found = [], now, openNow }: PageContent,
  locale: string,
  place: Place | 'not-found',
): JSX.Element {
  const missing = <NotFoundPage locale={locale} />
  if (place === 'not-found') return missing
  switch (place.kind) {
    case 'home':
      return <HomePage locale={locale} files={files} openNow={openNow} screens={screens} />
    case 'departments':
      return <DepartmentsPage locale={locale} />
    case 'topics':
      return <TopicsPage locale={locale} />
    case 'card':
      return <CardPage locale={locale} card={place.card ?? { ways: [] }} />
    case 'glossary':
      return <GlossaryPage locale={locale} />
    case 'search':
      return <SearchPage locale={locale} files={files} query={place.query ?? ''} found={found} />
    case 'now':
      return now ? <NowPage locale={locale} now={now} /> : missing
    case 'screens':
      return <SetupPage locale={locale} screens={screens} />
    case 'accessibility':
    case 'privacy': {
      const statement = statements[locale]?.[place.kind]
      return statement ? <StatementPage locale={locale} kind={place.kind} statement={statement} /> : missing
    }
    case 'topic':
    case 'department':
    case 'need': {
      const subject = subjectOf(edition, place.id)
      return subject ? byKind<[string], JSX.Element>(PAGES, subject, locale) : missing
    }
  }
}

/** The page of each kind of subject. The default slide and the night have none. */
const PAGES = {
  topic: (subject, locale) => <TopicPage locale={locale} subject={subject} />,
  office: (subject, locale) => <TopicPage locale={locale} subject={subject} />,
  building: (subject, locale) => <TopicPage locale={locale} subject={subject} />,
  languages: (subject, locale) => <TopicPage locale={locale} subject={subject} />,
  department: (subject, locale) => <DepartmentPage locale={locale} subject={subject} />,
  need: (subject, locale) => <NeedPage locale={locale} subject={subject} />,
  about: (_, locale) => <TopicsPage locale={locale} />,
  directory: (_, locale) => <DepartmentsPage locale={locale} />,
  notice: (_, locale) => <NotFoundPage locale={locale} />,
  default: (_, locale) => <NotFoundPage locale={locale} />,
  night: (_, locale) => <NotFoundPage locale={locale} />,
} satisfies ByKind<[string], JSX.Element>

import type { JSX } from 'preact'
import { slideHeading } from '../i18n/slide-heading.ts'
import { type Place, pagePath } from '../shared/address.ts'
import { plainText } from '../shared/ruby.ts'
import type { Assets } from './assets.ts'
import { renderDocument } from './document.tsx'
import { OfficeContext } from './office-context.ts'
import type { OfficeView } from './office-view.ts'
import { DepartmentPage } from './pages/department-page.tsx'
import { DepartmentsPage } from './pages/departments-page.tsx'
import { HomePage } from './pages/home-page.tsx'
import { NotFoundPage } from './pages/not-found-page.tsx'
import { TopicPage } from './pages/topic-page.tsx'

/** The page of a place in a language, or of a place that is not there. Needs no script. */
export function renderPage(
  view: OfficeView,
  assets: Assets,
  locale: string,
  place: Place | 'not-found',
): string {
  const language = view.i18n.language(locale)
  const office = language.topic({ section: 'office', id: 'office' }).heading
  const name = place === 'not-found' ? language.t('page.notFound') : nameOf(view, locale, place)
  const alternates = place === 'not-found' ? [] : view.i18n.languages
  return renderDocument(assets, {
    lang: language.locale.tag,
    title: plainText(name === office ? office : `${name} | ${office}`),
    stylesheets: [assets.pageStyle],
    head: alternates.map(({ locale: { id } }) => (
      <link key={id} rel="alternate" hreflang={id} href={pagePath(id, place as Place)} />
    )),
    body: <OfficeContext.Provider value={view}>{bodyOf(view, locale, place)}</OfficeContext.Provider>,
  })
}

function nameOf({ edition, i18n }: OfficeView, locale: string, place: Place): string {
  const language = i18n.language(locale)
  switch (place.kind) {
    case 'home':
      return language.t('page.homeHeading')
    case 'departments':
      return language.t('page.departmentsHeading')
    default:
      return slideHeading(edition, language, { kind: place.kind, subject: place.id })
  }
}

function bodyOf({ edition }: OfficeView, locale: string, place: Place | 'not-found'): JSX.Element {
  if (place === 'not-found') return <NotFoundPage locale={locale} />
  if (place.kind === 'home') return <HomePage locale={locale} />
  if (place.kind === 'departments') return <DepartmentsPage locale={locale} />
  const topic = place.kind === 'topic' && edition.topics.find(({ id }) => id === place.id)
  const department = place.kind === 'department' && edition.departments.find(({ id }) => id === place.id)
  if (topic) return <TopicPage locale={locale} topic={topic} />
  if (department) return <DepartmentPage locale={locale} department={department} />
  return <NotFoundPage locale={locale} />
}

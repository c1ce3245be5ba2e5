import { renderToString } from 'preact-render-to-string'
import { makeCode } from '../parts/make-code.ts'
import { InOffice } from '../parts/office-context.ts'
import type { OfficeView } from '../parts/office-view.ts'
import { NoticeBanner } from './notice-banner.tsx'

/** What stands at the top of pages, alone. Empty if the office says nothing. */
export function renderNotices(view: OfficeView, locale: string): string {
  return renderToString(
    <InOffice office={view} codeOf={makeCode}>
      <NoticeBanner locale={locale} />
    </InOffice>,
  )
}

import { pagePath } from '../../src/shared/edition/address.ts'

/** The address of one page of each kind in a language; the last one leads nowhere. */
export function pageKinds(locale: string): string[] {
  return [
    pagePath(locale, { kind: 'home' }),
    pagePath(locale, { kind: 'departments' }),
    pagePath(locale, { kind: 'topic', id: 'power-cuts' }),
    pagePath(locale, { kind: 'topic', id: 'safety' }),
    pagePath(locale, { kind: 'topic', id: 'office' }),
    pagePath(locale, { kind: 'topic', id: 'languages' }),
    pagePath(locale, { kind: 'department', id: 'ward-planning' }),
    pagePath(locale, { kind: 'accessibility' }),
    pagePath(locale, { kind: 'screens' }),
    pagePath(locale, { kind: 'glossary' }),
    `/${locale}/nothing`,
  ]
}

import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { I18n, Language } from '../i18n/create-i18n.ts'
import type { Day } from '../shared/day.ts'
import type { Edition } from '../shared/edition.ts'

/** What every part of a drawing may need. */
export interface OfficeView {
  readonly edition: Edition
  readonly i18n: I18n
  /** The local day, which decides what is out of date. */
  readonly day: Day
  /** Where short addresses lead, `https://totsuka.example`. */
  readonly origin: string
  /** Address of the file of symbols. */
  readonly pictograms: string
}

export const OfficeContext = createContext<OfficeView | undefined>(undefined)

export function useOffice(): OfficeView {
  const view = useContext(OfficeContext)
  if (!view) throw new Error('drawn outside an office')
  return view
}

export function useLanguage(locale: string): Language {
  return useOffice().i18n.language(locale)
}

import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Language } from '../../lines/i18n.ts'
import type { OfficeView } from './office-view.ts'

export const OfficeContext = createContext<OfficeView | undefined>(undefined)

export function useOffice(): OfficeView {
  const view = useContext(OfficeContext)
  if (!view) throw new Error('the part is drawn outside an office')
  return view
}

export function useLanguage(locale: string): Language {
  return useOffice().i18n.language(locale)
}

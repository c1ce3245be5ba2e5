import type { ComponentChildren, VNode } from 'preact'
import type { Language } from '../../lines/i18n/i18n.ts'
import type { OfficeView } from './office-view.ts'
import type { CodeOf } from './qr-code.tsx'

/**
 * What the drawing under way is of. Preact and its renderer on the server draw a tree in one go, so there is one at a
 * time. A context of Preact would say the same, and its hooks are 0.9 kB of a screen's script before it plays.
 */
let drawn: { readonly office: OfficeView; readonly codeOf: CodeOf | undefined } | undefined

interface Props {
  readonly office: OfficeView
  /** It comes from the composition root: a screen plays before it has loaded what makes codes. Others have none. */
  readonly codeOf?: CodeOf | undefined
  readonly children?: ComponentChildren
}

/** Draws its children as parts of an office. */
export function InOffice({ office, codeOf, children }: Props): VNode {
  drawn = { office, codeOf }
  return children as VNode
}

function context() {
  if (!drawn) throw new Error('the part is drawn outside an office')
  return drawn
}

export const useOffice = (): OfficeView => context().office

export const useCode = (address: string): ReturnType<CodeOf> => context().codeOf?.(address)

export const useLanguage = (locale: string): Language => useOffice().i18n.language(locale)

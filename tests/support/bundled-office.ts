import { bundleEdition } from '../../build/steps/edition.ts'
import { ownOffice } from '../../build/steps/own-office.ts'
import { facts } from '../../src/facts/facts.ts'
import { createI18n } from '../../src/lines/i18n/create-i18n.ts'

/** The office itself, composed as the build composes it, without a build. */
export function bundledOffice() {
  const { edition, ui, notices } = bundleEdition(facts, ownOffice().locales)
  return { edition, ui, notices, i18n: createI18n(ui, edition) }
}

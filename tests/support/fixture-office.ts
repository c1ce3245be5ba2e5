import { bundleEdition } from '../../build/steps/edition.ts'
import { skeletonLocales } from '../../build/steps/skeleton.ts'
import { createI18n } from '../../src/lines/i18n/create-i18n.ts'
import type { I18n, Ui } from '../../src/lines/i18n/i18n.ts'
import type { TemplateWords } from '../../src/lines/notice/template-words.ts'
import type { Edition } from '../../src/shared/edition/edition.ts'
import { facts } from '../fixtures/office/facts/facts.ts'

/** The small office for tests of behaviour, composed the way the build composes the real one. */
export function fixtureOffice(): {
  readonly hash: string
  readonly edition: Edition
  readonly ui: Ui
  readonly i18n: I18n
  readonly notices: Readonly<Record<string, TemplateWords>>
} {
  const { hash, edition, ui, notices } = bundleEdition(facts, skeletonLocales())
  return { hash, edition, ui, i18n: createI18n(ui, edition), notices }
}

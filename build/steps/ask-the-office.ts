import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Edition } from '../../src/shared/edition/edition.ts'
import { type FormWords, questionForm, questionIndex } from './question-form.ts'

const INDEX = 'ask-the-office.md'
const FORM = 'ask-the-office.html'

/**
 * The questions to the office, in the office's language: a form to print, and its index. The words are in
 * build/steps/ask-the-office.json.
 *
 * @returns the texts of the files in docs/, by name.
 */
export function askTheOffice(edition: Edition): Record<string, string> {
  const words: FormWords = JSON.parse(readFileSync(join(import.meta.dirname, 'ask-the-office.json'), 'utf8'))
  return { [INDEX]: questionIndex(edition, words, FORM), [FORM]: questionForm(edition, words) }
}

/** Writes the questions into a folder of documents. */
export function writeQuestions(folder: string, edition: Edition): void {
  for (const [name, text] of Object.entries(askTheOffice(edition))) writeFileSync(join(folder, name), text)
}

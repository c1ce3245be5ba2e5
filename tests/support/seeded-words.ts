import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { checkByRules } from '../../build/steps/check-words.ts'
import { loadDictionary } from '../../build/steps/dictionary.ts'
import { writeWords } from '../../build/steps/new-office.ts'
import type { Finding } from '../../src/checker/finding.ts'
import { verbs } from '../fixtures/office/facts/verbs.ts'
import { remembering } from './words.ts'

/** What somebody does to the words of one file. */
export type Change = (words: never) => unknown

/** A mistake: what it is, where it is made and how, the rule that finds it, and words that the rule shows. */
export type Seed = readonly [what: string, file: string, change: Change, rule: string, found: string]

/** Replaces every line of a topic or department by one. */
export const says = (id: string, text: string) => (words: Record<string, object>) =>
  Object.assign(words[id] ?? {}, { body: [text] })

/** Replaces some texts of a topic, a department or a section of the app. */
export const has = (id: string, texts: object) => (words: Record<string, object>) =>
  Object.assign(words[id] ?? {}, texts)

/** The words of the made-up office in a folder of their own, which goes when the tests of the file have ended. */
export async function seededWords() {
  const folder = mkdtempSync(join(tmpdir(), 'words-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const dictionary = remembering(await loadDictionary())
  writeWords(folder)
  // The words of the app are among them, and may have findings of their own.
  const known = new Set(checkByRules(folder, dictionary, verbs).map((finding) => JSON.stringify(finding)))

  /** The findings that a change to one file brings. */
  const afterChange = (file: string, change: Change): Finding[] => {
    writeWords(folder)
    const path = join(folder, `${file}.json`)
    const words = JSON.parse(readFileSync(path, 'utf8'))
    change(words as never)
    writeFileSync(path, JSON.stringify(words))
    return checkByRules(folder, dictionary, verbs).filter((finding) => !known.has(JSON.stringify(finding)))
  }
  return { folder, dictionary, afterChange }
}

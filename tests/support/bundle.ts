import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createI18n } from '../../src/lines/i18n/create-i18n.ts'
import type { I18n, Ui } from '../../src/lines/i18n/i18n.ts'
import { parseSpeech, type Speech } from '../../src/lines/speech/speech.ts'
import { type Edition, parseEdition } from '../../src/shared/edition/edition.ts'

export interface Bundle {
  readonly build: string
  readonly hash: string
  readonly edition: Edition
  readonly ui: Ui
  readonly i18n: I18n
  readonly speech: Speech
}

const root = join(import.meta.dirname, '../..')

/** The output of the build, parsed the way a display parses it. @param folder of the project or of a copy */
export function loadBundle(folder: string = root): Bundle {
  const read = (file: string) => JSON.parse(readFileSync(join(folder, 'dist', file), 'utf8'))
  const { build, hash, edition, ui, assets } = read('bundle.json')
  const parsed = parseEdition(edition)
  const speech = parseSpeech(read(`client${assets.speech}`))
  return { build, hash, edition: parsed, ui, i18n: createI18n(ui, parsed), speech }
}

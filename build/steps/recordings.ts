import { existsSync, readdirSync } from 'node:fs'
import { join, parse } from 'node:path'
import { stringsOf } from '../../src/checker/passage.ts'
import { sentencesOf } from '../../src/lines/speech/sentences.ts'
import { plainText } from '../../src/shared/text/ruby.ts'
import { type BundledEdition, contentHash } from './edition.ts'

const FORMATS = new Set(['.mp3', '.ogg', '.wav'])

/** A sentence that a person may read aloud for the display. */
export interface Recordable {
  /** Where its recording belongs, without its format: `ja/3f2a91c07be4d655`. It follows from the text alone. */
  readonly name: string
  /** As it is printed, without readings. */
  readonly text: string
}

/** Every sentence of an office that is the same each day: one with a figure of the day cannot be recorded. */
export function recordable({
  edition,
  ui,
  statements,
}: Pick<BundledEdition, 'edition' | 'ui' | 'statements'>): Recordable[] {
  return edition.locales.flatMap(({ id }) => {
    const sentences = stringsOf([edition.words[id], ui[id], statements[id]])
      .filter(([, text]) => !text.includes('{{'))
      .flatMap(([, text]) => sentencesOf(text).map(plainText))
    return [...new Set(sentences)].map((text) => ({ name: `${id}/${contentHash(text)}`, text }))
  })
}

/** The recordings of a folder. */
export interface Recordings {
  /** Their addresses, by the text that they say. */
  readonly found: Readonly<Record<string, string>>
  /** Files that say nothing that the office says now. */
  readonly stray: readonly string[]
}

/** @param folder `public/audio`, which need not exist */
export function recordingsIn(folder: string, sentences: readonly Recordable[]): Recordings {
  if (!existsSync(folder)) return { found: {}, stray: [] }
  const texts = new Map(sentences.map(({ name, text }) => [name, text]))
  const found: Record<string, string> = {}
  const stray: string[] = []
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name).slice(folder.length + 1)
    const { dir, name, ext } = parse(path)
    const text = FORMATS.has(ext) ? texts.get(`${dir}/${name}`) : undefined
    if (text === undefined) stray.push(path)
    else found[text] = `/audio/${path}`
  }
  return { found, stray }
}

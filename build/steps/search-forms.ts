import { getTokenizer } from 'kuromojin'
import { type Entry, entriesOf } from '../../src/search/entries.ts'
import { folded } from '../../src/search/fold.ts'
import { type Forms, formsOf } from '../../src/search/forms.ts'
import { heardOf, type Readings, readingsOf, writtenOf } from '../../src/search/readings.ts'
import type { Edition } from '../../src/shared/edition/edition.ts'

const HAN_RUN = /[\p{Script=Han}々〆]+/gu

/**
 * What can be searched for in an edition. Names that no text of the edition reads get the reading of the dictionary.
 * A wrong one finds nothing and is never printed, so nobody has to confirm it.
 */
export async function composeForms(edition: Edition): Promise<{ forms: Forms; dictionary: Readings }> {
  const entries = entriesOf(edition)
  const own = readingsOf(edition, entries)
  const dictionary = await dictionaryReadings(entries, own)
  return { forms: formsOf(entries, new Map([...dictionary, ...own])), dictionary }
}

/** The dictionary's reading of every run of kanji in a name that has no other. */
async function dictionaryReadings(entries: readonly Entry[], own: Readings): Promise<Readings> {
  const tokenizer = await getTokenizer()
  const readings = new Map<string, string>()
  for (const name of entries.flatMap(({ names }) => names)) {
    const unread = heardOf(name, own).match(HAN_RUN) ?? []
    if (unread.length === 0) continue
    const text = writtenOf(name)
    const tokens = tokenizer.tokenize(text)
    for (const run of unread) {
      const reading = readRun(tokens, text.indexOf(run), run.length)
      if (reading !== undefined) readings.set(run, reading)
    }
  }
  return readings
}

/** The reading of a stretch of a text; undefined if a word only partly lies in it, or the dictionary has it not. */
function readRun(
  tokens: readonly { readonly surface_form: string; readonly reading?: string }[],
  from: number,
  length: number,
): string | undefined {
  let at = 0
  let reading = ''
  for (const { surface_form, reading: own } of tokens) {
    const end = at + surface_form.length
    if (end > from && at < from + length) {
      if (at < from || end > from + length || own === undefined) return undefined
      reading += folded(own)
    }
    at = end
  }
  return reading
}

import type { Complaint } from '../finding.ts'
import { isInOneLanguage, stringsOf, type WordFiles } from '../passage.ts'

/** A complaint about a file or a key, which may be missing. */
export interface StructuralComplaint extends Complaint {
  readonly locale: string
  readonly file: string
  readonly key: string
  readonly text: string
}

type Languages = Readonly<Record<string, WordFiles>>

/** Languages may differ in how many lines a text has, and in whether it has readings. */
const FREE_KEY =
  /\.(body|more|lines|explanation|terms|avoid|search|closedDays)\.\d+$|\.says\.[^.]+\.\d+$|\.gloss$|\.unofficial$|\.said$|\.name$/
const PLURAL = /_(zero|one|two|few|many|other)$/

/**
 * Keys that a language lacks, in comparison with what most languages have. A key that only one language has is one
 * too many there, not one too few everywhere else.
 */
export function differingKeys(languages: Languages): StructuralComplaint[] {
  const locales = Object.keys(languages)
  const owners = new Map<string, string[]>()
  for (const [locale, files] of Object.entries(languages))
    for (const key of new Set(keysOf(files))) owners.set(key, [...(owners.get(key) ?? []), locale])
  return [...owners].flatMap(([path, having]) => {
    if (having.length === locales.length) return []
    const [file = '', ...rest] = path.split('.')
    const place = { file, key: rest.join('.'), text: '', found: path }
    if (having.length * 2 <= locales.length && locales.length > 2)
      return having.map((locale) => ({
        ...place,
        locale,
        message: `only ${having.join(' and ')} has this key`,
      }))
    return locales
      .filter((locale) => !having.includes(locale))
      .map((locale) => ({ ...place, locale, message: 'the key is missing, though other languages have it' }))
  })
}

/** `file.key` of every text and of every list. Plurals have no form in it. */
function keysOf(files: WordFiles): string[] {
  return Object.entries(files)
    .filter(([file]) => file !== 'locale' && !isInOneLanguage(file))
    .flatMap(([file, words]) => stringsOf(words).map(([key]) => `${file}.${key}`))
    .filter((path) => !FREE_KEY.test(path))
    .map((path) => path.replace(PLURAL, ''))
}

/** Plural forms that `Intl.PluralRules` names for a language and its files lack, and forms that are too many. */
export function wrongPlurals(locale: string, tag: string, files: WordFiles): StructuralComplaint[] {
  const wanted = new Intl.PluralRules(tag).resolvedOptions().pluralCategories
  return Object.entries(files).flatMap(([file, words]) => {
    const forms = new Map<string, string[]>()
    for (const [key] of stringsOf(words)) {
      const form = key.match(PLURAL)?.[1]
      if (form) forms.set(key.replace(PLURAL, ''), [...(forms.get(key.replace(PLURAL, '')) ?? []), form])
    }
    return [...forms].flatMap(([key, having]) =>
      [
        ...wanted.filter((form) => !having.includes(form)),
        ...having.filter((form) => !wanted.includes(form as never)),
      ].map((form) => ({
        locale,
        file,
        key: `${key}_${form}`,
        text: '',
        found: form,
        message: `this language needs the plural forms ${wanted.join(', ')}; found: ${having.join(', ')}`,
      })),
    )
  })
}

/** Texts whose blanks differ from those of most languages. How a date is composed may differ. */
export function differingBlanks(languages: Languages): StructuralComplaint[] {
  const texts = Object.entries(languages).flatMap(([locale, files]) =>
    stringsOf(files)
      .filter(([path]) => !path.startsWith('locale.') && !path.startsWith('ui.date.'))
      .map(([path, text]) => ({ locale, path, text, blanks: blanksOf(text) })),
  )
  const byPath = Map.groupBy(texts, ({ path }) => path)
  return [...byPath.values()].flatMap((same) => {
    const model = commonest(same.map(({ blanks }) => blanks))
    return same
      .filter(({ blanks }) => blanks !== model)
      .map(({ locale, path, text, blanks }) => {
        const [file = '', ...rest] = path.split('.')
        const message = 'the blanks differ from those of other languages'
        return { locale, file, key: rest.join('.'), text, found: blanks, message, proposal: model }
      })
  })
}

const blanksOf = (text: string) =>
  [...text.matchAll(/{{\s*(\w+)/g)]
    .map(([, name]) => `{{${name}}}`)
    .toSorted()
    .join(' ') || 'none'

/** The most frequent value of a list; the first of them if several are. */
function commonest(items: readonly string[]): string {
  const count = (item: string) => items.filter((other) => other === item).length
  return items.reduce((best, item) => (count(item) > count(best) ? item : best), items[0] ?? '')
}

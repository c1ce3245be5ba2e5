import type { Language } from '../../../lines/i18n/i18n.ts'
import { readingLoad } from '../../../shared/text/reading-load.ts'
import { plainText } from '../../../shared/text/ruby.ts'

/** A text, its language, and every locale that it stands for. */
export interface Said {
  readonly language: Language
  readonly text: string
  readonly speaksFor: readonly string[]
}

/**
 * The same text in several languages, in their order. Texts that differ only in readings and spaces are shown once,
 * in the version with the readings. A language without the text is left out.
 */
export function sayOnce(
  languages: readonly Language[],
  say: (language: Language) => string | undefined,
): Said[] {
  const said: Said[] = []
  for (const language of languages) {
    const text = say(language)
    if (text === undefined) continue
    const at = said.findIndex((other) => bare(other.text) === bare(text))
    const same = said[at]
    const speaksFor = [...(same?.speaksFor ?? []), language.locale.id]
    if (!same) said.push({ language, text, speaksFor })
    else said[at] = text.length > same.text.length ? { language, text, speaksFor } : { ...same, speaksFor }
  }
  return said
}

function bare(text: string): string {
  return plainText(text).replaceAll(' ', '')
}

/** How long the slowest reader of several languages needs for them, in ms. */
export function slowest(said: readonly Said[]): number {
  const byLanguage = new Map<Language, number>()
  for (const { language, text } of said) {
    byLanguage.set(language, (byLanguage.get(language) ?? 0) + readingMs(language, text))
  }
  return Math.max(0, ...byLanguage.values())
}

/** How long a reader of a language needs for a text, in ms. */
export function readingMs({ locale }: Language, text: string): number {
  return (readingLoad(text, locale.reading.unit) / locale.reading.perSecond) * 1000
}

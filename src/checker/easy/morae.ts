import { readingLoad } from '../../shared/text/reading-load.ts'
import { plainText } from '../../shared/text/ruby.ts'

/**
 * The morae of a sentence that its author could shorten. Brackets explain, and quotation marks and listed names
 * contain names that others have given, so they do not count.
 */
export function countedMorae(text: string, names: readonly string[]): number {
  const own = text.replace(/（[^）]*）|「[^」]*」/gu, '')
  const withoutNames = own.replace(/(?:｜[^《]+《[^》]+》)+/gu, (words) =>
    names.includes(plainText(words)) ? '' : words,
  )
  return readingLoad(withoutNames, 'morae')
}

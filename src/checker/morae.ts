import { readingLoad } from '../shared/text/reading-load.ts'
import { plainText } from '../shared/text/ruby.ts'

/**
 * Morae of a sentence that its author could shorten: what stands in brackets explains, what stands in quotation
 * marks and what is listed as a name is called so by somebody else.
 */
export function countedMorae(text: string, names: readonly string[]): number {
  const own = text.replace(/（[^）]*）|「[^」]*」/gu, '')
  const withoutNames = own.replace(/(?:｜[^《]+《[^》]+》)+/gu, (words) =>
    names.includes(plainText(words)) ? '' : words,
  )
  return readingLoad(withoutNames, 'morae')
}

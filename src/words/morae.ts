import { readingLoad } from '../shared/reading-load.ts'
import { plainText } from '../shared/ruby.ts'
import type { ReadingException } from './reading-exceptions.ts'

/**
 * Morae of a sentence that its author could shorten: what stands in brackets explains, what stands in quotation
 * marks and what is listed as a name is called so by somebody else.
 */
export function countedMorae(text: string, exceptions: readonly ReadingException[]): number {
  const own = text.replace(/（[^）]*）|「[^」]*」/gu, '')
  const names = exceptions.filter(({ kind }) => kind === 'name').map(({ base }) => base)
  const withoutNames = own.replace(/(?:｜[^《]+《[^》]+》)+/gu, (words) =>
    names.includes(plainText(words)) ? '' : words,
  )
  return readingLoad(withoutNames, 'morae')
}

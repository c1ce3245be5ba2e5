import readings from '../../locales/readings.json'
import chosenInEnglish from '../../locales/terms-en.json'
import { parseChosenTerms } from './every/chosen-terms.ts'
import { parseReadingExceptions } from './japanese/reading-exceptions.ts'

// The lists of the office by which its words are checked, for programs that have no files.

export const exceptions = parseReadingExceptions(readings)
export const chosen = { en: parseChosenTerms(chosenInEnglish, 'locales/terms-en.json') }

import { join } from 'node:path'
import { facts } from '../../src/facts/facts.ts'
import { municipality } from '../../src/facts/municipality.ts'
import { screens } from '../../src/facts/screens.ts'
import { localTime } from '../../src/shared/time/day.ts'
import type { ReadOffice } from './check-office.ts'
import { readFactFiles } from './fact-places.ts'
import { readLocales } from './read-locales.ts'

const root = join(import.meta.dirname, '../..')

/** The office of this project as it is in its files today. @throws WrongInputError that names a file that is not JSON. */
export function ownOffice(): ReadOffice {
  const { day: today } = localTime(Date.now(), facts.office.timeZone)
  return {
    facts,
    municipality,
    screens,
    locales: readLocales(join(root, 'locales')),
    files: readFactFiles(join(root, 'src/facts')),
    today,
  }
}

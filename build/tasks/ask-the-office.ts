import { join } from 'node:path'
import { facts } from '../../src/facts/facts.ts'
import { writeQuestions } from '../steps/ask-the-office.ts'
import { composeEdition } from '../steps/compose-edition.ts'
import { readLocales } from '../steps/read-locales.ts'

const root = join(import.meta.dirname, '../..')

writeQuestions(join(root, 'docs'), composeEdition(facts, readLocales(join(root, 'locales'))))

import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { verbs } from '../../src/facts/verbs.ts'
import { WrongInputError } from '../../src/shared/parse-as.ts'
import { checkOffice } from '../steps/check-office.ts'
import { checkLocales } from '../steps/check-words.ts'
import { loadDictionary } from '../steps/dictionary.ts'
import { ownOffice } from '../steps/own-office.ts'
import { printed } from '../steps/print-findings.ts'

// `npm run words`: prints what is wrong with the words and the facts. --json is for editors, and --in=FOLDER for words
// other than ours, whose source has other verbs. It ends with status 1 if a finding is an error.

const { values: options } = parseArgs({
  options: { json: { type: 'boolean' }, in: { type: 'string' } },
})
const folder = options.in ?? join(import.meta.dirname, '../../locales')
try {
  const findings = [
    // The facts are ours, so they say nothing about the words of others.
    ...(options.in === undefined ? await checkOffice(ownOffice()) : []),
    ...(await checkLocales(folder, await loadDictionary(), options.in ? undefined : verbs)),
  ]
  const errors = findings.filter(({ severity }) => severity === 'error').length
  if (options.json) console.log(JSON.stringify(findings, null, 2))
  else {
    for (const block of printed(findings)) console.log(block)
    console.log(`${errors} errors, ${findings.length - errors} warnings`)
  }
  process.exitCode = errors === 0 ? 0 : 1
} catch (error) {
  if (!(error instanceof WrongInputError)) throw error
  console.error(error.message)
  process.exitCode = 1
}

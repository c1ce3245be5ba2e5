import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checkLocales } from '../steps/check-words.ts'
import { loadDictionary } from '../steps/dictionary.ts'
import { printed } from '../steps/print-findings.ts'

// `npm run words`: what is wrong with the words, for people; with --json for editors, with --in=FOLDER of
// other words than ours. Ends with 1 where
// something is an error.

const { values: options } = parseArgs({
  options: { json: { type: 'boolean' }, in: { type: 'string' } },
})
const folder = options.in ?? join(import.meta.dirname, '../../locales')
const findings = await checkLocales(folder, await loadDictionary())
const errors = findings.filter(({ severity }) => severity === 'error').length
if (options.json) console.log(JSON.stringify(findings, null, 2))
else {
  for (const block of printed(findings)) console.log(block)
  console.log(`${errors} errors, ${findings.length - errors} warnings`)
}
process.exitCode = errors === 0 ? 0 : 1

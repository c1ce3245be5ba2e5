import { join, relative, resolve } from 'node:path'
import { makeOffice } from '../steps/new-office.ts'

// `npm run new-office NAME`: makes the project of another office in a folder beside this one. It has one of each kind
// of fact, words that tell what belongs there, and screens. A path may be given instead of a name.

const root = join(import.meta.dirname, '../..')
const [name] = process.argv.slice(2)
if (name === undefined) {
  console.error('npm run new-office NAME: expected a name, like midori')
  process.exit(1)
}
const folder = resolve(root, '..', name)
await makeOffice(folder)
console.log(
  [
    '',
    `  cd ${relative(process.cwd(), folder)} && npm ci && npm start`,
    '',
    '  Its facts are in src/facts/, its words in locales/. docs/writing.md says how to change them.',
  ].join('\n'),
)

import { join } from 'node:path'
import { facts } from '../../src/facts/facts.ts'
import { bundleEdition } from '../steps/edition.ts'
import { ownOffice } from '../steps/own-office.ts'
import { recordable, recordingsIn } from '../steps/recordings.ts'

// `npm run recordings`: prints the sentences that somebody may record, each with the name of its file in public/audio and
// whether it is there.

const sentences = recordable(bundleEdition(facts, ownOffice().locales))
const { found } = recordingsIn(join(import.meta.dirname, '../../public/audio'), sentences)
for (const { name, text } of sentences) console.log([name, found[text] ? 'recorded' : '', text].join('\t'))

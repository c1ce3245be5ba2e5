import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const settings = readFileSync(join(import.meta.dirname, '../../wrangler.toml'), 'utf8')

/** Where the codes of the slides lead. */
export const PUBLIC_ORIGIN = settings.match(/PUBLIC_ORIGIN = "([^"]+)"/)?.[1] ?? ''

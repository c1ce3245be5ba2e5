import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildCopy, edit, type ServedCopy, serveFolder } from './served-copy.ts'

const root = join(import.meta.dirname, '../..')
const cache = join(root, '.cache/versions')

/** Another version of the app: the project with one change. */
export interface OtherVersion {
  readonly name: string
  readonly change: (folder: string) => void
}

/** A version that works, with one word changed. */
export const BETTER: OtherVersion = {
  name: 'better',
  change: (folder) =>
    edit(folder, 'locales/en/ui.json', (text) => text.replace('"Read on your phone"', '"Take it along"')),
}

/** A version that throws when it starts from the device. */
export const BROKEN: OtherVersion = {
  name: 'broken',
  change: (folder) =>
    edit(folder, 'src/panel/main.tsx', (text) =>
      text.replace(
        'const lastGood =',
        "if (boot.at === null) throw new Error('a version that does not work')\nconst lastGood =",
      ),
    ),
}

/**
 * Serves another version. Each is built once for each build of the project, and shared by all callers.
 *
 * @throws Error when it cannot be built, or does not answer within three minutes.
 */
export async function serveVersion(port: number, version: OtherVersion): Promise<ServedCopy> {
  return serveFolder(await built(version), port)
}

async function built({ name, change }: OtherVersion): Promise<string> {
  const { build } = JSON.parse(readFileSync(join(root, 'dist/bundle.json'), 'utf8')) as { build: string }
  const key = createHash('sha256').update(`${build} ${change}`).digest('hex').slice(0, 16)
  const folder = join(cache, `${name}-${key}`)
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true })
  for (const old of readdirSync(cache).filter((each) => each.startsWith(`${name}-`)))
    rmSync(join(cache, old), { recursive: true, force: true })
  const making = mkdtempSync(join(cache, 'making-'))
  await buildCopy(making, change)
  try {
    // The folder is renamed last, so that other processes see all of it or nothing.
    renameSync(making, folder)
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    // Another process was faster with the same build.
    if (!existsSync(folder)) throw error
  }
  return folder
}

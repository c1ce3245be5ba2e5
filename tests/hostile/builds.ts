import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Bundle, loadBundle } from '../support/bundle.ts'
import { type ServedCopy, serveFolder } from '../support/served-copy.ts'
import { BETTER, BROKEN, serveVersion } from '../support/versions.ts'

const root = join(import.meta.dirname, '../..')
const NAMES = ['own', 'better', 'broken'] as const
export type BuildName = (typeof NAMES)[number]

/** A file of a version, and the hash of its content if the build knows it. */
interface VersionPart {
  readonly url: string
  readonly sha256: string | null
}

/** A version of the app that is being served. */
export interface Build {
  readonly name: BuildName
  readonly port: number
  readonly bundle: Bundle
  readonly parts: readonly VersionPart[]
}

export interface Builds {
  readonly all: readonly Build[]
  of(name: BuildName): Build
  stop(): void
}

/**
 * Serves the project's own build and two others.
 *
 * @param ports three free ports, each with the port 100 above it free too. If the first is null, the project's own
 * build is served already, at `own`.
 * @throws Error when one cannot be built or does not answer.
 */
export async function serveBuilds(
  own: number,
  better: number,
  broken: number,
  ownIsServed: boolean,
): Promise<Builds> {
  const served: ServedCopy[] = await Promise.all([
    ...(ownIsServed ? [] : [serveFolder(root, own)]),
    serveVersion(better, BETTER),
    serveVersion(broken, BROKEN),
  ])
  const folders = served.map(({ folder }) => folder)
  if (ownIsServed) folders.unshift(root)
  const ports = [own, better, broken]
  const all = NAMES.map((name, index): Build => {
    const folder = folders[index] ?? root
    return { name, port: ports[index] ?? own, bundle: loadBundle(folder), parts: partsOf(folder) }
  })
  return {
    all,
    of(name) {
      const found = all.find((build) => build.name === name)
      if (!found) throw new Error(`${name}: expected one of ${NAMES.join(', ')}`)
      return found
    },
    stop() {
      for (const copy of served) copy.stop()
    },
  }
}

/**
 * The files that the service worker of a build fetches. The build has inserted the list into its code. A template there is
 * no address.
 */
function partsOf(folder: string): VersionPart[] {
  const code = readFileSync(join(folder, 'dist/client/sw.js'), 'utf8')
  const parts = [
    ...code.matchAll(
      /["']?url["']?:\s*["'`]([^"'`$]+)["'`][^{}]*?["']?sha256["']?:\s*(?:null|["'`](\w+)["'`])/g,
    ),
  ].map(([, url = '', sha256]) => ({ url, sha256: sha256 ?? null }))
  if (parts.length < 10) throw new Error(`${folder}/dist/client/sw.js: expected the parts of the version`)
  return parts
}

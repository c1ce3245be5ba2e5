import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build as viteBuild } from 'vite'
import { plainImports } from '../../vite.config.ts'

const MAIN = 'src/phone/main.ts'

/** Writes the script of pages, and what it loads when somebody needs it. Returns their addresses, the script's first. */
export function buildPageScript(root: string, out: string): Promise<[string, ...string[]]> {
  return buildScript(root, out, 'page', MAIN)
}

/**
 * Writes a script of pages and the parts that it loads later.
 *
 * @param name begins the names of the files
 * @returns their addresses, the script's first
 */
export async function buildScript(
  root: string,
  out: string,
  name: string,
  main: string,
): Promise<[string, ...string[]]> {
  const names = 'assets/[name]-[hash].js'
  const built = await viteBuild({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [plainImports],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: { [name]: main },
        output: { format: 'es', entryFileNames: names, chunkFileNames: names },
      },
    },
  })
  const chunks = [built].flat().flatMap((result) => ('output' in result ? result.output : []))
  let script: string | undefined
  const later: string[] = []
  for (const chunk of chunks) {
    if (chunk.type !== 'chunk') throw new Error(`${main}: expected scripts alone, found ${chunk.fileName}`)
    writeFileSync(join(out, chunk.fileName), chunk.code)
    if (chunk.isEntry) script = `/${chunk.fileName}`
    else later.push(`/${chunk.fileName}`)
  }
  if (script === undefined) throw new Error(`vite built no ${main}`)
  return [script, ...later]
}

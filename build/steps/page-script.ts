import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build as viteBuild } from 'vite'
import { plainImports } from '../../vite.config.ts'

const MAIN = 'src/phone/main.ts'

/** Writes the script of pages, and what it loads when somebody needs it. Returns their addresses, the script's first. */
export async function buildPageScript(root: string, out: string): Promise<[string, ...string[]]> {
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
        input: { page: MAIN },
        output: { format: 'es', entryFileNames: names, chunkFileNames: names },
      },
    },
  })
  const chunks = [built].flat().flatMap((result) => ('output' in result ? result.output : []))
  let script: string | undefined
  const later: string[] = []
  for (const chunk of chunks) {
    if (chunk.type !== 'chunk') throw new Error(`${MAIN}: expected scripts alone, found ${chunk.fileName}`)
    writeFileSync(join(out, chunk.fileName), chunk.code)
    if (chunk.isEntry) script = `/${chunk.fileName}`
    else later.push(`/${chunk.fileName}`)
  }
  if (script === undefined) throw new Error(`vite built no ${MAIN}`)
  return [script, ...later]
}

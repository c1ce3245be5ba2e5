import { build as viteBuild } from 'vite'
import { codeOf } from './version.ts'

/** Imports a module that draws, as the build sees it: Node does not read JSX by itself. */
export async function importView<T>(root: string, input: string): Promise<T> {
  const built = await viteBuild({
    root,
    configFile: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    ssr: { noExternal: true },
    build: { ssr: input, write: false },
  })
  const code = Buffer.from(codeOf(built, input)).toString('base64')
  return (await import(`data:text/javascript;base64,${code}`)) as T
}

import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Tokens } from 'marked'
import type { ReadOffice } from '../../build/steps/check-office.ts'
import { readFactFiles } from '../../build/steps/fact-places.ts'
import { readLocales } from '../../build/steps/read-locales.ts'
import { parseMarkdown, sectionOf } from './markdown.ts'
import { edit } from './served-copy.ts'

const root = join(import.meta.dirname, '../..')
const page = parseMarkdown(readFileSync(join(root, 'docs/writing.md'), 'utf8'))

/** A step of a recipe: lines to change in a file, or a command. */
export type Step =
  | { readonly kind: 'diff'; readonly file: string; readonly before: string; readonly after: string }
  | { readonly kind: 'sh'; readonly command: string }

/** The steps of a recipe of `docs/writing.md`, in order. @throws Error when there is no such recipe. */
export function recipe(heading: string): Step[] {
  return sectionOf(page, heading)
    .tokens.filter((token): token is Tokens.Code => token.type === 'code')
    .map(({ lang, text }) => (lang === 'sh' ? { kind: 'sh', command: text } : diffOf(text)))
}

function diffOf(text: string): Step {
  const [head = '', ...lines] = text.split('\n')
  const [, file = ''] = /^--- (\S+)$/.exec(head) ?? []
  const side = (sign: string) =>
    lines
      .filter((line) => line.startsWith(sign))
      .map((line) => `${line.slice(1)}\n`)
      .join('')
  return { kind: 'diff', file, before: side('-'), after: side('+') }
}

/** The facts and words of this office in a folder of their own, where a recipe can be followed. */
export function copyOfOffice(): string {
  const folder = mkdtempSync(join(tmpdir(), 'recipe-'))
  mkdirSync(join(folder, 'src'))
  cpSync(join(root, 'src/facts'), join(folder, 'src/facts'), { recursive: true })
  cpSync(join(root, 'locales'), join(folder, 'locales'), { recursive: true })
  for (const shared of ['src/shared', 'src/lines', 'src/player', 'node_modules', 'tsconfig.json'])
    symlinkSync(join(root, shared), join(folder, shared))
  return folder
}

/** Follows a step in a folder. Commands of npm are for the test to follow. @throws Error when its lines are not there. */
export function follow(folder: string, step: Step): void {
  if (step.kind === 'sh') {
    if (!step.command.startsWith('npm ')) execFileSync('sh', ['-c', step.command], { cwd: folder })
    return
  }
  edit(folder, step.file, (text) => text.replace(step.before, () => step.after))
}

/** The office in a folder, as the build reads it. */
export async function officeIn(folder: string): Promise<ReadOffice> {
  const load = async (name: string) =>
    (await import(/* @vite-ignore */ join(folder, `src/facts/${name}.ts`)))[name]
  return {
    facts: await load('facts'),
    municipality: await load('municipality'),
    screens: await load('screens'),
    locales: readLocales(join(folder, 'locales')),
    files: readFactFiles(join(folder, 'src/facts')),
    today: '2026-11-27',
  }
}

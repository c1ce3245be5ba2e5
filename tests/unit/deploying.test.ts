import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { unstable_readConfig as readConfig } from 'wrangler'
import { problemsOf, SECRETS } from '../../build/steps/deployment.ts'
import { codeOf, parseMarkdown } from '../support/markdown.ts'

// docs/deploying.md tells what to write into wrangler.toml. Somebody who pastes all of it has to get an office that runs.

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'deploying-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** wrangler.toml with all that the paper writes, in its order, instead of what stands there of it. */
function pasted(): string {
  const bare = read('wrangler.toml')
    .replace(/^\[vars\]\n[\s\S]*?(?=^\[|(?![\s\S]))/m, '')
    .replace(/^(routes|workers_dev) = .*\n/gm, '')
  const tables = bare.search(/^\[/m)
  const snippets = codeOf(parseMarkdown(read('docs/deploying.md')), 'toml')
  return [bare.slice(0, tables), ...snippets, bare.slice(tables)].join('\n')
}

/** What wrangler reads in a file. @throws Error when it is no TOML. */
function configOf(text: string) {
  const config = join(folder, 'wrangler.toml')
  writeFileSync(config, text)
  return readConfig({ config }, { hideWarnings: true })
}

describe('the settings of the paper, put together', () => {
  it('are a file that wrangler reads, and an app that is deployed', () => {
    const { vars, routes = [], workers_dev: workersDev = true, send_email: mail } = configOf(pasted())
    expect(problemsOf({ vars, routes, workersDev, mail }, SECRETS)).toEqual([])
    expect(vars).toMatchObject({ WATCH_MAIL_TO: mail[0]?.destination_address })
    expect(mail.map(({ name }: { name: string }) => name)).toEqual(['WATCH_MAIL'])
  })

  it('would not be with a table twice', () => {
    expect(() => configOf(`${pasted()}\n[vars]\nWATCH_MAIL_FROM = "a@b.jp"\n`)).toThrow(
      'already defined table',
    )
  })
})

import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyProject, edit } from '../support/served-copy.ts'

const root = mkdtempSync(join(tmpdir(), 'broken-'))
beforeAll(() => {
  copyProject(root)
  edit(root, 'src/facts/office.ts', (code) => code.replace(/(phone: fact\('[\d-]+)\d'/, "$1'"))
  edit(root, 'locales/en/goal.json', (words) => words.replace(/("body": \[\s*")/, '$1Bố. '))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** What a command of npm prints, and the status it ends with. */
function npm(...options: string[]): Promise<{ said: string; status: unknown }> {
  return new Promise((resolve) =>
    execFile(
      'npm',
      ['--silent', ...options],
      { cwd: root, env: { ...process.env, PORT: '8933' } },
      (error, stdout, stderr) => resolve({ said: stdout + stderr, status: error?.code ?? 0 }),
    ),
  )
}

/** The two findings, as a person reads them. */
const NUMBER =
  /^src\/facts\/office\.ts {2}phone\n {2}error {2}facts\/phone: [\d-]+\n {2}expected .*found 9 digits$/m
const CHARACTER = /^locales\/en\/goal\.json {2}goal\.body\.0\n {2}error {2}fonts\/character: ố \(U\+1ED1\)$/m

describe('an office with a broken number and a character that no font has', () => {
  it.each([
    ['npm run build', ['run', 'build']],
    ['npm start', ['start']],
    ['npm run words', ['run', 'words']],
  ])('is refused by %s with the file, the place, the value and what was expected', async (_, options) => {
    const { said, status } = await npm(...options)
    expect(said).toMatch(NUMBER)
    expect(said).toMatch(CHARACTER)
    expect(said).not.toMatch(/^\s+at /m)
    expect(said).not.toContain('http://')
    expect(status).not.toBe(0)
  })

  it('is described as JSON for editors, words and facts alike', async () => {
    const { said } = await npm('run', 'words', '--', '--json')
    const errors = JSON.parse(said).filter(({ severity }: { severity: string }) => severity === 'error')
    for (const finding of errors)
      expect(Object.keys(finding)).toEqual(
        expect.arrayContaining(['file', 'key', 'text', 'rule', 'severity', 'found', 'message']),
      )
    expect(errors.map(({ rule }: { rule: string }) => rule)).toEqual(
      expect.arrayContaining(['facts/phone', 'fonts/character']),
    )
  })
})

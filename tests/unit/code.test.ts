import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts', '*.tsx', '*.css'], {
  cwd: root,
  encoding: 'utf8',
})
  .trim()
  .split('\n')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const lines = (file: string) => read(file).split('\n').length - 1
const source = tracked.filter((file) => file.startsWith('src/'))

describe('the tree', () => {
  it('has no file over 300 lines and half of them at 70 or less', () => {
    const counts = source.map(lines).sort((a, b) => a - b)
    expect(counts.at(-1)).toBeLessThanOrEqual(300)
    expect(counts[Math.floor(counts.length / 2)]).toBeLessThanOrEqual(70)
  })

  it('has no folder with a meaningless name', () => {
    for (const file of source) expect(file).not.toMatch(/\/(utils?|lib|helpers|services|types|common)\//)
  })
})

describe('code contains no words for visitors', () => {
  it('has no Japanese sentence: words are in locales/, names of doors and sources in facts/', () => {
    // Rules about Japanese contain Japanese: parts of speech, eras, kana of one sound. So does what reads the page of a
    // plan. No visitor sees them.
    const exempt = /^src\/(facts|checker|search|staff\/plan)\//
    for (const file of source.filter((name) => /\.tsx?$/.test(name) && !exempt.test(name))) {
      const code = read(file).replace(
        /\/\*[\s\S]*?\*\/|\/\/.*$|\/(?:\\.|\[[^\]]*\]|[^/\n\\])+\/[gimsuy]*/gm,
        '',
      )
      expect([file, code.match(/[\p{Script=Han}\p{Script=Hiragana}]{2,}/u)?.[0]]).toEqual([file, undefined])
    }
  })

  it('has no English between tags or in labels', () => {
    for (const file of source.filter((name) => name.endsWith('.tsx'))) {
      expect([file, read(file).match(/(?:>|aria-label=")[A-Z][a-z]+[ a-z]*(?:<|")/)?.[0]]).toEqual([
        file,
        undefined,
      ])
    }
  })
})

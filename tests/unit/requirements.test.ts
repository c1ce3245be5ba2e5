import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync, Visitor } from 'vite'
import { describe, expect, it } from 'vitest'
import { parseMarkdown, tablesOf } from '../support/markdown.ts'

const root = join(import.meta.dirname, '../..')
const document = readFileSync(join(root, 'docs/accessibility.md'), 'utf8')

interface Requirement {
  readonly id: string
  /** The files of its tests, without their endings. */
  readonly tests: readonly string[]
}

const requirements: Requirement[] = tablesOf(parseMarkdown(document))
  .flat()
  .map((row) => ({ id: row[0]?.text ?? '', tests: row.at(-1)?.text.split(', ') ?? [] }))
  .filter(({ id }) => id.startsWith('T-'))
const known = requirements.map(({ id }) => id)

/** The titles of the tests and groups of tests of a file, read from its syntax: to import it would run them. */
function titlesIn(path: string): string[] {
  const code = readFileSync(path, 'utf8')
  const titles: string[] = []
  new Visitor({
    CallExpression({ callee, arguments: [title] }) {
      // `it('…')` and `it.each(table)('…')` begin with the same name. A group of tests in a browser names nothing itself.
      if (!/^(it|test(?!\.describe)|describe)\b/.test(code.slice(callee.start, callee.end))) return
      if (title?.type === 'Literal' && typeof title.value === 'string') titles.push(title.value)
      if (title?.type === 'TemplateLiteral') titles.push(code.slice(title.start + 1, title.end - 1))
    },
  }).visit(parseSync(path, code).program)
  return titles
}

/** Every test, and group of tests, with the file it stands in. */
const titles = ['tests/unit', 'tests/unit/office', 'tests/browser', 'tests/browser/accessibility'].flatMap(
  (folder) =>
    readdirSync(join(root, folder))
      .filter((file) => /\.(test|spec)\.ts$/.test(file))
      .flatMap((file) =>
        titlesIn(join(root, folder, file)).map((title) => ({
          folder,
          file,
          title,
          ids: [...title.matchAll(/T-[A-Z]+(-[A-Z]+)?/g)].map(([id]) => id),
        })),
      ),
)

describe('requirements of accessibility', () => {
  it('are the twenty tests that were asked for, and more', () => {
    expect(new Set(known).size).toBe(known.length)
    for (const id of [
      ...['T-PAUSE', 'T-DWELL', 'T-HIDDEN', 'T-REFLOW', 'T-ZOOM', 'T-SPACING', 'T-SIZE-MM', 'T-CONTRAST'],
      ...['T-FLASH', 'T-MOTION', 'T-FORCED', 'T-LANG', 'T-NAME', 'T-IDLE', 'T-SPEECH', 'T-KEY', 'T-TOUCH'],
      ...['T-STATUS', 'T-NOJS', 'T-MANUAL'],
    ])
      expect(known).toContain(id)
  })

  it.each(requirements)('$id has a test in each file the table names, or a procedure', ({ id, tests }) => {
    if (tests.join() === 'by hand') {
      expect(document).toContain(`**${id}.**`)
      return
    }
    for (const name of tests) {
      const own = titles.filter(
        ({ file, ids }) => file.replace(/\.(test|spec)\.ts$/, '') === name && ids.includes(id),
      )
      expect([id, name, own.length > 0]).toEqual([id, name, true])
    }
  })

  it('are named by every test of accessibility', () => {
    const own = titles.filter(({ folder }) => folder.endsWith('accessibility'))
    expect(own.length).toBeGreaterThan(30)
    expect(own.filter(({ ids }) => ids.length === 0).map(({ file, title }) => `${file}: ${title}`)).toEqual(
      [],
    )
  })

  it('are all in the table: no test names an unknown one, and none is in a file that the table leaves out', () => {
    for (const { file, title, ids } of titles) {
      for (const id of ids) {
        const requirement = requirements.find((each) => each.id === id)
        expect([title, requirement?.tests.includes(file.replace(/\.(test|spec)\.ts$/, ''))]).toEqual([
          title,
          true,
        ])
      }
    }
  })
})

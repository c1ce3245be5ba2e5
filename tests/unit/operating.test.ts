import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { calendar } from '../../src/facts/closed-days.ts'
import { screens } from '../../src/facts/screens.ts'
import { FAULT_KINDS } from '../../src/panel/faults.ts'
import { headingsOf, linksOf, parseMarkdown, sectionOf, sourceOf, tablesOf } from '../support/markdown.ts'

// docs/operating.md and docs/operating/ tell what to type and what the lines on the screen mean. These tests keep
// them true.

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const inFolder = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? inFolder(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  )

const files = inFolder('docs/operating')
const pages = ['docs/operating.md', ...files.filter((file) => file.endsWith('.md'))]
const operating = read('docs/operating.md')
const linux = read('docs/operating/linux.md')

/** The rows of the first table under a heading. */
function rows(page: string, heading: string) {
  const [table] = tablesOf(sectionOf(parseMarkdown(page), heading).tokens)
  if (!table) throw new Error(`${heading}: expected a table`)
  return table
}

const steps = (page: string) => sourceOf(sectionOf(parseMarkdown(page), 'Steps'))

type Words = { readonly [key: string]: string | Words }

/** Every text of the interface in two languages, as on a screen: blanks as an ellipsis, no readings. */
function interfaceLines(): Set<string> {
  const flat = (words: Words): string[] =>
    Object.values(words).flatMap((value) => (typeof value === 'string' ? [value] : flat(value)))
  const lines = (locale: string) =>
    ['ui', 'kiosk', 'pages']
      .flatMap((file) => flat(JSON.parse(read(`locales/${locale}/${file}.json`)) as Words))
      .map((line) => line.replace(/{{[^}]+}}/g, '…'))
  const english = lines('en')
  return new Set(lines('ja').map((line, index) => `${line} · ${english[index]}`))
}

describe('what operators are told', () => {
  it('names lines and buttons as they are on the screen, in Japanese and English', () => {
    const known = interfaceLines()
    const lines = rows(operating, 'What the lines on the screen mean').map(([line]) => line?.text ?? '')
    expect(lines.length).toBeGreaterThan(10)
    for (const line of lines.filter((each) => each !== '1/2'))
      expect([line, known.has(line)]).toEqual([line, true])
    const buttons = [...operating.matchAll(/([\p{scx=Han}\p{scx=Hira}]+) \(([A-Z][a-z]+(?: [a-z]+)?)\)/gu)]
    expect(buttons.length).toBeGreaterThan(5)
    for (const [, japanese, english] of buttons)
      expect([japanese, known.has(`${japanese} · ${english}`)]).toEqual([japanese, true])
  })

  it('names what ?debug shows, and explains every kind of fault the display records', () => {
    const known = interfaceLines()
    const [states = [], faults = []] = tablesOf(sectionOf(parseMarkdown(operating), 'Looking inside').tokens)
    const names = states.flatMap(([name]) => name?.text.split(', ') ?? [])
    expect(names.length).toBeGreaterThan(7)
    for (const name of names) expect([name, known.has(name)]).toEqual([name, true])
    const explained = faults.flatMap(([kind]) => kind?.codes ?? [])
    expect(explained.toSorted()).toEqual(FAULT_KINDS.toSorted())
  })

  it('leads to existing screens, on the configured origin', () => {
    const origin = read('wrangler.toml').match(/PUBLIC_ORIGIN = "([^"]+)"/)?.[1]
    const known = screens.map(({ id }) => id)
    for (const file of ['docs/operating.md', ...files]) {
      for (const [, from, path = ''] of read(file).matchAll(/(https:\/\/[\w.-]*example)([\w/-]*)/g)) {
        expect([file, from]).toEqual([file, origin])
        const screen = path.match(/^\/screens\/([\w-]+)/)?.[1]
        if (screen !== undefined) expect([file, known]).toEqual([file, expect.arrayContaining([screen])])
      }
    }
  })

  it('gives the configured mounting height of every screen, and the last day of the calendar', () => {
    const heights = rows(operating, 'Around the panel')
    for (const { id, mountingHeightMm } of screens) {
      const row = heights.find(([name]) => name?.codes[0] === id)
      expect([id, row?.at(-1)?.text]).toEqual([
        id,
        expect.stringContaining(mountingHeightMm.toLocaleString('en')),
      ])
    }
    expect(operating).toContain(`ends on ${calendar().until}`)
  })

  it('has no link to a missing page or heading', () => {
    const anchor = (heading: string) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-')
    const linked = pages.flatMap((page) =>
      linksOf(parseMarkdown(read(page)))
        .filter((link) => !/^[a-z]+:/.test(link))
        .map((link) => ({ page, link })),
    )
    expect(linked.length).toBeGreaterThan(10)
    for (const { page, link } of linked) {
      const [path = '', hash] = link.split('#')
      const target = path === '' ? page : join(dirname(page), path)
      expect([page, path, existsSync(join(root, target))]).toEqual([page, path, true])
      if (hash === undefined) continue
      const headings = headingsOf(parseMarkdown(read(target))).map(anchor)
      expect([page, headings]).toEqual([page, expect.arrayContaining([hash])])
    }
  })
})

describe('the files of a Linux panel', () => {
  it('start the browser with the flags that are explained, and no others', () => {
    const session = read('docs/operating/linux/signage-session')
    const used = [...session.matchAll(/^ +(--[a-z-]+)/gm)].map(([, flag]) => flag)
    const explained = rows(linux, 'Flags of Chromium').map(([flag]) => flag?.codes[0]?.split('=')[0])
    expect(explained).toEqual(used)
  })

  it('set the policies that are explained, and no others', () => {
    const set = Object.keys(JSON.parse(read('docs/operating/linux/policy.json')) as object)
    const explained = rows(linux, 'Policies').flatMap(([names]) => names?.codes ?? [])
    expect(explained.toSorted()).toEqual(set.toSorted())
  })

  it('are all installed by the steps', () => {
    for (const file of files.filter((each) => each.startsWith('docs/operating/linux/'))) {
      const name = file.slice(file.lastIndexOf('/') + 1)
      const installed = /\.(service|timer)$/.test(name) ? `*${name.slice(name.lastIndexOf('.'))}` : name
      expect([name, steps(linux).includes(installed)]).toEqual([name, true])
    }
  })

  it('keep the play log where the policy saves it and the steps make room for it', () => {
    const { DownloadDirectory } = JSON.parse(read('docs/operating/linux/policy.json')) as Record<
      string,
      string
    >
    expect(steps(linux)).toContain(`-g signage ${DownloadDirectory}\n`)
    expect(read('docs/operating/linux/signage-session')).toContain(
      `profile=${dirname(DownloadDirectory ?? '')}/`,
    )
  })
})

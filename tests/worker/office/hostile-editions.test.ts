import { evictDurableObject, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import bundle from '../../../dist/bundle.json'
import { parseEdition } from '../../../src/shared/edition/edition.ts'

const { edition } = bundle
const newOffice = () => env.OFFICE.getByName(crypto.randomUUID())
const writing = { by: 'clerk@office.test', at: 1_000, comment: 'x' }

/** The way to a part of a value. */
type Path = readonly (string | number)[]

function pathsIn(value: unknown, path: Path = []): Path[] {
  const own = path.length > 0 ? [path] : []
  if (typeof value !== 'object' || value === null) return own
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, inner]) =>
      pathsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ]
}

const PATHS = pathsIn(edition)

/** The same value with another part at a path; without a part it has nothing there. */
function withPart(value: unknown, [name, ...rest]: Path, part: unknown): unknown {
  if (name === undefined) return part
  if (Array.isArray(value)) {
    const inner = withPart(value[Number(name)], rest, part)
    return value.toSpliced(Number(name), 1, ...(inner === undefined ? [] : [inner]))
  }
  const { [name]: before, ...others } = value as Record<string, unknown>
  const inner = withPart(before, rest, part)
  return inner === undefined ? others : { ...others, [name]: inner }
}

const SCRIPT = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'`{{name}}</style>'
const UNSEEN = [
  '\u202e',
  '\u2066',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u00ad',
  '\u0000',
  '\u2028',
  '\ud800',
  '\u{e0041}',
]
const own = (name: string, value: unknown) => JSON.parse(`{"${name}":${JSON.stringify(value)}}`) as object

const text = fc.oneof(
  fc.constant(SCRIPT),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(...UNSEEN).map((char) => `Office${char}Ward`),
  fc.constantFrom(...UNSEEN),
  fc.integer({ min: 1, max: 5 }).map((power) => '区'.repeat(10 ** power)),
  fc.constantFrom(
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.test',
    'https://evil.test\n',
    '__proto__',
  ),
  fc.constantFrom('constructor', 'toString', '9999-99-99', '2026-02-30', '', ' ', '｜《》', '{{', '1e9'),
)
const part: fc.Arbitrary<unknown> = fc.oneof(
  text,
  fc.constantFrom(undefined, null, true, -1, 0, 1.5, 1e308, 2 ** 53, [], {}, [[]], [null]),
  text.map((value) => [value]),
  text.map((value) => own('__proto__', value)),
  text.map((value) => own('constructor', { prototype: value })),
  fc.integer({ min: 1, max: 4 }).map((power) => Array.from({ length: 10 ** power }, () => 'x')),
)

/** What somebody does to an edition. */
const mutation = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constantFrom(...PATHS), part).map(
      ([path, value]) =>
        (from: unknown) =>
          withPart(from, path, value),
    ),
  },
  // A list has an entry twice, or backwards.
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...PATHS.filter((path) => Array.isArray(partAt(path))))
      .map(
        (path) => (from: unknown) =>
          withPart(from, path, [...listAt(from, path), ...listAt(from, path).slice(0, 1)]),
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...PATHS.filter((path) => path.at(-1) === 'until'))
      .map((path) => (from: unknown) => withPart(from, path, '1900-01-01')),
  },
  // The languages of the words are others than those of the edition.
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      (from: unknown) => withPart(from, ['locales'], [...edition.locales, edition.locales[0]]),
      (from: unknown) => withPart(from, ['locales', 0, 'id'], 'xx'),
      (from: unknown) => withPart(from, ['words', 'xx'], edition.words.ja),
      (from: unknown) => withPart(from, ['words', 'ja'], undefined),
      (from: unknown) => withPart(from, ['words'], own('__proto__', edition.words.ja)),
    ),
  },
)

function partAt(path: Path, from: unknown = edition): unknown {
  return path.reduce<unknown>(
    (value, name) => (value as Record<string | number, unknown> | undefined)?.[name],
    from,
  )
}

function listAt(from: unknown, path: Path): unknown[] {
  const found = partAt(path, from)
  return Array.isArray(found) ? found : []
}

const hostile = fc.array(mutation, { minLength: 1, maxLength: 3 }).map((mutations) => {
  try {
    return mutations.reduce<unknown>((from, change) => change(from), edition)
  } catch {
    // The part to change was taken away by the change before. One is enough.
    return mutations[0]?.(edition)
  }
})

describe('an edition that somebody has tampered with', () => {
  it('is refused with reasons, or is an edition; nothing but that is ever in force', {
    timeout: 240_000,
  }, async () => {
    const office = newOffice()
    let accepted = 0
    let refused = 0
    let base = bundle.hash
    await fc.assert(
      fc.asyncProperty(hostile, async (input) => {
        const text = JSON.stringify(input) ?? 'null'
        const written = await office.publish(JSON.parse(text), writing, base)
        if (written.kind === 'refused') {
          refused += 1
          expect(written.problems.length).toBeGreaterThan(0)
          for (const problem of written.problems) {
            expect(problem).toMatch(/expected|schema/)
            // By characters: half of one is not in sight where the other half follows.
            const chars = new Set(problem)
            expect(UNSEEN.filter((char) => chars.has(char))).toEqual([])
            expect(problem.length).toBeLessThan(1_000)
          }
        } else {
          accepted += 1
          if (written.kind !== 'done') throw new Error(written.kind)
          base = written.value.hash
        }
        expect((await office.inForce()).edition).toBe(base)
      }),
      { numRuns: 2_000 },
    )
    expect(refused).toBeGreaterThan(1_000)
    const rows = await runInDurableObject(office, (_, { storage }) =>
      storage.sql.exec<{ content: string }>('SELECT content FROM contents').toArray(),
    )
    for (const { content } of rows) expect(() => parseEdition(JSON.parse(content))).not.toThrow()
    const count = await runInDurableObject(office, (_, { storage }) =>
      storage.sql.exec<{ n: number }>('SELECT count(*) AS n FROM editions').one(),
    )
    expect(count.n).toBe(accepted)
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
  })
})

describe('an object that stops in the middle of publishing', () => {
  const titled = (title: string) => {
    const [[name, value] = ['', undefined], ...rest] = Object.entries(edition.sources)
    return { ...edition, sources: Object.fromEntries([[name, { ...value, title }], ...rest]) }
  }
  /** What the store has, all tables together. */
  const state = (office: ReturnType<typeof newOffice>) =>
    runInDurableObject(office, (_, { storage }) => {
      const all = (query: string) => storage.sql.exec(query).toArray()
      return {
        editions: all('SELECT hash FROM editions').length,
        dangling: all('SELECT 1 FROM editions WHERE hash NOT IN (SELECT hash FROM contents)').length,
        drafts: all('SELECT 1 FROM drafts').length,
        done: all("SELECT 1 FROM audit WHERE did = 'published'").length,
        changes: Number(all("SELECT value FROM store WHERE name = 'changes'")[0]?.value),
      }
    })

  it('has the old edition or the new one, never half', async () => {
    for (let count = 0; count < 40; count++) {
      const office = newOffice()
      const draft = await office.beginDraft('x', JSON.stringify(titled(`${count}`)), bundle.hash, writing)
      const id = draft.kind === 'done' ? draft.value.id : ''
      const published = office.publishDraft(id, 1, writing).then(
        ({ kind }) => kind,
        () => 'stopped',
      )
      // Sooner or later in the course of it.
      for (let turn = 0; turn < count % 8; turn++) await Promise.resolve()
      await evictDurableObject(office)
      await published
      const now = await state(office)
      const isNew = now.editions === 1
      expect(now).toEqual(
        isNew
          ? { editions: 1, dangling: 0, drafts: 0, done: 1, changes: 1 }
          : { editions: 0, dangling: 0, drafts: 1, done: 0, changes: 0 },
      )
      expect((await office.inForce()).edition === bundle.hash).toBe(!isNew)
    }
  })

  it.each(['contents', 'editions', 'audit', 'drafts', 'store'])(
    'or whose disk refuses to write %s, has changed nothing, and publishes afterwards',
    async (table) => {
      const office = newOffice()
      const draft = await office.beginDraft('x', JSON.stringify(titled('x')), bundle.hash, writing)
      const id = draft.kind === 'done' ? draft.value.id : ''
      const before = await state(office)
      const when = { drafts: 'DELETE', store: 'UPDATE' }[table] ?? 'INSERT'
      await runInDurableObject(office, async (instance, { storage }) => {
        storage.sql.exec(
          `CREATE TRIGGER stop BEFORE ${when} ON ${table} BEGIN SELECT RAISE(ABORT, 'the disk is full'); END`,
        )
        await expect(instance.publishDraft(id, 1, writing)).rejects.toThrow('the disk is full')
        storage.sql.exec('DROP TRIGGER stop')
      })
      expect(await state(office)).toEqual(before)
      expect(await office.publishDraft(id, 1, writing)).toMatchObject({ kind: 'done' })
    },
  )
})

import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import bundle from '../../../dist/bundle.json'
import { contentHash } from '../../../src/worker/office/editions.ts'
import { MIGRATIONS, migrate } from '../../../src/worker/office/migrations.ts'
import { KEPT_HERE, TABLE_NAMES, TABLES } from '../../../src/worker/office/tables.ts'

const { edition } = bundle
const newOffice = () => env.OFFICE.getByName(crypto.randomUUID())
type Stub = ReturnType<typeof newOffice>
const writing = (comment = 'as told') => ({ by: 'clerk@office.test', at: 1_000, comment })
const stream = (text: string) => new Blob([text]).stream()
const exported = async (office: Stub) => new Response(await office.export()).text()
const imported = (office: Stub, text: string, replace?: string) =>
  office.import(stream(text), replace, { ...writing(), at: 5_000 })
const epochOf = async (office: Stub) => (await office.inForce()).epoch

/** An edition that differs from the last one by its number. */
const numbered = (count: number) => {
  const [[name, value] = ['', undefined], ...rest] = Object.entries(edition.sources)
  return { ...edition, sources: Object.fromEntries([[name, { ...value, title: `第${count}版` }], ...rest]) }
}

/** An office with a history, drafts and words of every kind. */
async function used(): Promise<Stub> {
  const office = newOffice()
  let base = bundle.hash
  for (let count = 1; count <= 3; count++) {
    const own = { ...writing(`“${count}”\n\u2028`), ...(count === 2 && { approver: 'second@office.test' }) }
    const written = await office.publish(numbered(count), own, base)
    if (written.kind !== 'done') throw new Error(JSON.stringify(written).slice(0, 300))
    base = written.value.hash
  }
  const [, , first] = await office.history()
  await office.restore(first?.hash ?? '', writing('back'))
  for (const name of ['April', '下書き']) await office.beginDraft(name, `{"half ${name}`, base, writing())
  return office
}

describe('an export', () => {
  it('has every table of the store, but what is about the object', async () => {
    const office = newOffice()
    const names = await runInDurableObject(office, (_, { storage }) =>
      storage.sql
        .exec<{ name: string }>(
          "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
        )
        .toArray()
        .map(({ name }) => name)
        .filter((name) => !name.startsWith('_cf')),
    )
    expect(names.toSorted()).toEqual([...TABLE_NAMES, ...KEPT_HERE].toSorted())
  })

  it('has every column of every table, but which version of the app has parsed a content', async () => {
    const office = newOffice()
    const columns = await runInDurableObject(office, (_, { storage }) =>
      Object.fromEntries(
        TABLE_NAMES.map((name) => [name, storage.sql.exec(`SELECT * FROM ${name}`).columnNames.toSorted()]),
      ),
    )
    for (const name of TABLE_NAMES) {
      const own = name === 'contents' ? ['build'] : []
      expect([...Object.keys(TABLES[name].row.entries), ...own].toSorted()).toEqual(columns[name])
    }
  })

  it('is JSON with everything that was ever in force', async () => {
    const office = await used()
    const { kind, version, tables } = JSON.parse(await exported(office))
    expect([kind, version]).toEqual(['totsuka-annai/office', MIGRATIONS.length])
    expect(tables.editions).toHaveLength(4)
    expect(tables.contents).toHaveLength(3)
    expect(tables.drafts).toHaveLength(2)
    expect(tables.audit.length).toBeGreaterThanOrEqual(6)
  })

  it('of an office that nobody has used is one, too', async () => {
    const text = await exported(newOffice())
    expect(await imported(newOffice(), text)).toMatchObject({ kind: 'done' })
  })
})

describe('an import', () => {
  it('gives the same export again, in another object and in the same', async () => {
    const office = await used()
    const text = await exported(office)
    const other = newOffice()
    expect(await imported(other, text)).toMatchObject({
      kind: 'done',
      value: { rows: { editions: 4, drafts: 2 } },
    })
    expect(await exported(other)).toBe(text)
    expect(await imported(office, text, await epochOf(office))).toMatchObject({ kind: 'done' })
    expect(await exported(office)).toBe(text)
    expect(await imported(other, JSON.stringify(JSON.parse(text)), await epochOf(other))).toMatchObject({
      kind: 'done',
    })
    expect(await exported(other)).toBe(text)
  })

  it('brings into force what was in force, with its history and its drafts', async () => {
    const [office, other] = [await used(), newOffice()]
    await imported(other, await exported(office))
    expect((await other.inForce()).edition).toBe((await office.inForce()).edition)
    expect(await other.history()).toEqual(await office.history())
    expect(await other.drafts()).toEqual(await office.drafts())
    const [newest] = await other.history()
    const next = await other.publish(numbered(9), writing(), newest?.hash ?? '')
    expect(next).toMatchObject({ kind: 'done', value: { seq: (newest?.seq ?? 0) + 1 } })
  })

  it('is believed by every screen, because the store counts anew under another name', async () => {
    const office = await used()
    const before = await office.inForce()
    await imported(office, await exported(office), before.epoch)
    const after = await office.inForce()
    expect(after.epoch).not.toBe(before.epoch)
    expect(after.changes).toBe(0)
  })

  it('is kept in mind by the object: who, when and instead of what', async () => {
    const office = await used()
    const epoch = await epochOf(office)
    await imported(office, await exported(office), epoch)
    expect((await office.holding()).imports).toEqual([
      { at: 5_000, by: 'clerk@office.test', replaced: epoch },
    ])
  })

  it('replaces nothing unless it names what it replaces', async () => {
    const office = await used()
    const text = await exported(office)
    const newer = await exported(await used())
    for (const replace of [undefined, '', crypto.randomUUID()])
      expect(await imported(office, newer, replace)).toMatchObject({ kind: 'refused' })
    expect(await exported(office)).toBe(text)
  })
})

describe('an import that is wrong', () => {
  type Parts = { kind: unknown; version: unknown; tables: Record<string, Record<string, unknown>[]> }
  const last = (rows: Record<string, unknown>[] | undefined) => rows?.at(-1) ?? {}
  const WRONG: Record<string, [(file: Parts) => unknown, RegExp]> = {
    'is no JSON': [() => '{"kind":', /^file: expected JSON/],
    'is empty': [() => '', /^file: expected JSON/],
    'is null': [() => null, /^file/],
    'is a list': [() => [], /^file|kind/],
    'is another file': [(file) => ({ ...file, kind: 'backup' }), /^kind: /],
    'is of a newer version': [(file) => ({ ...file, version: MIGRATIONS.length + 1 }), /^version: /],
    'lacks a table': [
      ({ tables: { audit: _, ...tables }, ...file }) => ({ ...file, tables }),
      /^tables.audit: /,
    ],
    'has a table of another office': [
      (file) => ({ ...file, tables: { ...file.tables, sqlite_master: [] } }),
      /^tables.sqlite_master: /,
    ],
    'has a row of another shape': [
      (file) => {
        last(file.tables.editions).at = 'yesterday'
        return file
      },
      /^tables.editions.3.at: expected /,
    ],
    'has a column of another app': [
      (file) => {
        last(file.tables.drafts)['x, (SELECT 1)'] = 1
        return file
      },
      /^tables.drafts.1.x, \(SELECT 1\): /,
    ],
    'has an entry twice': [
      (file) => {
        file.tables.editions?.push({ ...last(file.tables.editions) })
        return file
      },
      /^tables.editions.4.seq: expected every entry once/,
    ],
    'names a content that is not there': [
      (file) => {
        last(file.tables.editions).hash = '0123456789abcdef'
        return file
      },
      /^tables.editions.3.hash: /,
    ],
    'has a content that was changed': [
      (file) => {
        const row = last(file.tables.contents)
        row.content = String(row.content).replace('"ja"', '"jp"')
        return file
      },
      /^tables.contents.2.content: expected the content of /,
    ],
    'has an edition that leads in a circle': [
      (file) => {
        const row = last(file.tables.contents)
        row.became = row.hash
        return file
      },
      /^tables.contents.2.became: /,
    ],
  }

  it.each(Object.keys(WRONG))('%s: it says where, and nothing is changed', async (name) => {
    const [change, place] = WRONG[name] ?? []
    const office = await used()
    const before = await exported(office)
    const file = change?.(JSON.parse(before))
    const text = typeof file === 'string' ? file : JSON.stringify(file)
    const written = await imported(office, text, await epochOf(office))
    if (written.kind !== 'refused') throw new Error(`expected a refusal, found ${written.kind}`)
    expect(written.problems[0]).toMatch(place ?? /^$/)
    expect(await exported(office)).toBe(before)
    expect((await office.holding()).imports).toEqual([])
  })

  it('would bring into force what is no edition', async () => {
    const content = JSON.stringify({ ...edition, topics: 'none', needs: 3 })
    const hash = await contentHash(content)
    const row = { seq: 9, hash, at: 1, by: 'a@office.test', comment: 'x', kind: 'published' }
    const office = newOffice()
    const file = JSON.parse(await exported(office))
    file.tables.editions.push(row)
    file.tables.contents.push({ hash, content, became: null })
    const written = await imported(office, JSON.stringify(file))
    expect(written).toMatchObject({
      kind: 'refused',
      problems: [
        expect.stringMatching(/^tables.contents.0.content.topics: /),
        expect.stringMatching(/^tables.contents.0.content.needs: /),
      ],
    })
    expect((await office.inForce()).edition).toBe(bundle.hash)
  })
})

describe('a store of an older version', () => {
  /** The tables of the first version with rows, as they were then. */
  async function older(office: Stub): Promise<void> {
    const content = JSON.stringify(numbered(1))
    const hash = await contentHash(content)
    await runInDurableObject(office, (_, { storage }) => {
      const { sql } = storage
      for (const name of [...TABLE_NAMES, ...KEPT_HERE]) sql.exec(`DROP TABLE ${name}`)
      migrate(storage, 1)
      sql.exec("INSERT INTO contents VALUES (?, ?, 'old build', NULL)", hash, content)
      sql.exec("INSERT INTO editions VALUES (1, ?, 10, 'a@office.test', 'April', 'published')", hash)
      sql.exec(
        "INSERT INTO drafts VALUES (?, 'May', '{}', ?, 3, 20, 'b@office.test')",
        crypto.randomUUID(),
        hash,
      )
      sql.exec("INSERT INTO audit VALUES (1, 10, 'a@office.test', 'published', ?)", hash)
    })
  }

  it('comes up in the newest with everything that it had', async () => {
    const office = newOffice()
    await older(office)
    for (let version = 2; version <= MIGRATIONS.length; version++)
      await runInDurableObject(office, (_, { storage }) => migrate(storage, version))
    expect(await office.history()).toMatchObject([{ seq: 1, by: 'a@office.test', comment: 'April' }])
    expect(await office.drafts()).toMatchObject([{ name: 'May', version: 3 }])
    expect(await office.audit()).toHaveLength(1)
    expect((await office.holding()).rows).toMatchObject({ editions: 1, drafts: 1, audit: 1, contents: 1 })
  })

  it('has an export that the newest takes', async () => {
    const office = newOffice()
    await older(office)
    await runInDurableObject(office, (_, { storage }) => migrate(storage))
    const { kind, tables } = JSON.parse(await exported(office))
    const { drafts, audit, contents } = tables
    const editions = tables.editions.map(({ approver: _, ...row }: Record<string, unknown>) => row)
    const old = JSON.stringify({ kind, version: 1, tables: { editions, drafts, audit, contents } })
    const other = newOffice()
    expect(await imported(other, old)).toMatchObject({ kind: 'done', value: { rows: { editions: 1 } } })
    expect(await exported(other)).toBe(await exported(office))
  })

  it('is refused when it is newer than the app', async () => {
    const office = newOffice()
    await runInDurableObject(office, (_, { storage }) => {
      storage.sql.exec("UPDATE store SET value = '999' WHERE name = 'version'")
      expect(() => migrate(storage)).toThrow('the store is of version 999')
      storage.sql.exec("UPDATE store SET value = ? WHERE name = 'version'", String(MIGRATIONS.length))
    })
  })
})

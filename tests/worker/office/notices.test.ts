import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import bundle from '../../../dist/bundle.json'
import type { Notice } from '../../../src/shared/notice/notice.ts'
import { MIGRATIONS, migrate } from '../../../src/worker/office/migrations.ts'
import type { Proposal } from '../../../src/worker/office/notices.ts'
import type { Written } from '../../../src/worker/office/writing.ts'
import { MINUTE, noticeIn } from '../../support/notices.ts'

const locales = bundle.edition.locales.map(({ id }) => id)
const AT = Date.now()
const TWO = { secondPerson: true }
const ONE = { secondPerson: false }
const WRITER = 'sato@ward.test'
const SECOND = 'suzuki@ward.test'
const by = (who: string, at = AT) => ({ by: who, at, comment: '' })
const newOffice = () => env.OFFICE.getByName(crypto.randomUUID())

function proposal(severity: Notice['severity'], other: Partial<Notice> = {}): Proposal {
  const { id: _, since: __, approved: ___, withdrawnAt: ____, ...notice } = noticeIn(locales, severity)
  return {
    notice: { ...notice, from: AT - MINUTE, until: AT + 60 * MINUTE, ...other },
    locales,
    isOverridden: false,
  }
}

function done<T>(written: Written<T>): T {
  if (written.kind !== 'done') throw new Error(JSON.stringify(written).slice(0, 300))
  return written.value
}

describe('an emergency', () => {
  it('is heard of by nobody before a second person has approved, and by everybody at once after', async () => {
    const office = newOffice()
    const { notice } = done(await office.putUpNotice(proposal('emergency'), TWO, by(WRITER)))
    expect(await office.inForce()).toMatchObject({ changes: 0, notices: [] })
    const approved = done(await office.approveNotice(notice.id, TWO, by(SECOND, AT + 1)))
    expect(approved).toMatchObject({ writtenBy: WRITER, approvedBy: SECOND })
    const word = await office.inForce()
    expect(word).toMatchObject({ changes: 1, notices: [{ id: notice.id, approved: true, since: AT + 1 }] })
    expect(JSON.stringify(word)).not.toContain('@')
  })

  it.each([WRITER, WRITER.toUpperCase()])('cannot be approved by %s, who wrote it', async (who) => {
    const office = newOffice()
    const { notice } = done(await office.putUpNotice(proposal('emergency'), TWO, by(WRITER)))
    expect(await office.approveNotice(notice.id, TWO, by(who))).toEqual({
      kind: 'refused',
      problems: ['another person has to approve of it'],
    })
    expect(await office.inForce()).toMatchObject({ changes: 0, notices: [] })
  })

  it('is done by two people as a drill, too', async () => {
    const office = newOffice()
    done(await office.putUpNotice(proposal('emergency', { drill: true }), TWO, by(WRITER)))
    expect((await office.inForce()).notices).toEqual([])
  })

  it('is put up by one person where the office has decided so', async () => {
    const office = newOffice()
    done(await office.putUpNotice(proposal('emergency'), ONE, by(WRITER)))
    expect((await office.inForce()).notices).toHaveLength(1)
  })

  it('is approved once: a second time changes nothing', async () => {
    const office = newOffice()
    const { notice } = done(await office.putUpNotice(proposal('emergency'), TWO, by(WRITER)))
    done(await office.approveNotice(notice.id, TWO, by(SECOND)))
    done(await office.approveNotice(notice.id, TWO, by('third@ward.test', AT + MINUTE)))
    expect((await office.inForce()).changes).toBe(1)
    expect(await office.notices()).toMatchObject([{ approvedBy: SECOND }])
  })
})

describe('a warning or news', () => {
  it.each(['warning', 'info'] as const)('%s is put up by one person, in one action', async (severity) => {
    const office = newOffice()
    done(await office.putUpNotice(proposal(severity), TWO, by(WRITER)))
    expect((await office.inForce()).notices).toMatchObject([{ severity, approved: true }])
  })

  it('is refused beyond the most that anybody would read, and an emergency is not', async () => {
    const office = newOffice()
    for (let count = 0; count < 20; count++) done(await office.putUpNotice(proposal('info'), TWO, by(WRITER)))
    expect((await office.putUpNotice(proposal('info'), TWO, by(WRITER))).kind).toBe('refused')
    done(await office.putUpNotice(proposal('emergency'), ONE, by(WRITER)))
    const [first] = (await office.inForce()).notices
    expect(first).toMatchObject({ severity: 'emergency' })
  })
})

describe('a notice', () => {
  it('is withdrawn by anybody, at once, and readers hear that it was', async () => {
    const office = newOffice()
    const { notice } = done(await office.putUpNotice(proposal('warning'), TWO, by(WRITER)))
    done(await office.withdrawNotice(notice.id, by(SECOND, AT + 5)))
    expect(await office.inForce()).toMatchObject({ changes: 2, notices: [{ withdrawnAt: AT + 5 }] })
    expect(await office.notices()).toMatchObject([{ withdrawnBy: SECOND }])
    done(await office.withdrawNotice(notice.id, by(WRITER, AT + 9)))
    expect((await office.inForce()).changes).toBe(2)
  })

  it('that was never approved is withdrawn without a word to readers', async () => {
    const office = newOffice()
    const { notice } = done(await office.putUpNotice(proposal('emergency'), TWO, by(WRITER)))
    done(await office.withdrawNotice(notice.id, by(WRITER)))
    expect(await office.inForce()).toMatchObject({ changes: 0, notices: [] })
    expect((await office.approveNotice(notice.id, TWO, by(SECOND))).kind).toBe('refused')
  })

  it('whose time is over is no longer heard of, and one whose time has not come is', async () => {
    const office = newOffice()
    const over = proposal('info', { from: AT - 60 * MINUTE, until: AT - MINUTE })
    expect((await office.putUpNotice(over, TWO, by(WRITER, AT - 30 * MINUTE))).kind).toBe('done')
    const later = { from: AT + 30 * MINUTE, until: AT + 60 * MINUTE }
    done(await office.putUpNotice(proposal('info', later), TWO, by(WRITER)))
    expect((await office.inForce()).notices).toMatchObject([later])
    expect(await office.notices()).toHaveLength(2)
  })

  it('that ends before it is put up is refused', async () => {
    const written = await newOffice().putUpNotice(
      proposal('info', { from: AT - 2 * MINUTE, until: AT - MINUTE }),
      TWO,
      by(WRITER),
    )
    expect(written).toMatchObject({ kind: 'refused', problems: [expect.stringContaining('until')] })
  })

  it('that is not there can be neither approved nor withdrawn', async () => {
    const office = newOffice()
    expect(await office.approveNotice('n-1', TWO, by(SECOND))).toEqual({ kind: 'missing' })
    expect(await office.withdrawNotice('n-1', by(SECOND))).toEqual({ kind: 'missing' })
  })

  it('leaves in the audit who did what, also who has overridden the checker', async () => {
    const office = newOffice()
    const free = { ...proposal('emergency'), isOverridden: true }
    const { notice } = done(await office.putUpNotice(free, TWO, by(WRITER)))
    done(await office.approveNotice(notice.id, TWO, by(SECOND)))
    done(await office.withdrawNotice(notice.id, by(WRITER)))
    expect((await office.audit()).map((row) => [row.did, row.by]).toReversed()).toEqual([
      ['notice-proposed', WRITER],
      ['notice-overridden', WRITER],
      ['notice-approved', SECOND],
      ['notice-withdrawn', WRITER],
    ])
    expect(await office.notices()).toMatchObject([{ overriddenBy: WRITER }])
  })
})

describe('a hostile notice', () => {
  const HOSTILE = [
    '<script>alert(1)</script>',
    '</script><img src=x onerror=alert(1)>',
    '\u202eright to left',
    'zero\u200bwidth\u2060',
    '&lt;b&gt;',
    'x'.repeat(5_000),
    ' ',
    '',
    '\u0000',
    '｜漢字《',
  ]
  /** Something that somebody might put at a place of a notice. */
  const value = fc.oneof(
    fc.constantFrom(...HOSTILE),
    fc.constantFrom<unknown>(null, undefined, true, -1, Number.NaN, 1e300, [], {}, [[]], { ja: {} }),
    fc.jsonValue(),
  )
  const fields = ['severity', 'drill', 'from', 'until', 'template', 'blanks', 'words', '__proto__', 'extra']
  const inWords = ['heading', 'body', 'by']

  it('is refused with reasons and changes nothing, or nothing hostile of it is kept', async () => {
    const office = newOffice()
    const before = await office.inForce()
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...fields),
        fc.constantFrom(...inWords),
        fc.boolean(),
        value,
        async (field, word, isInWords, wrong) => {
          const { notice } = proposal('info')
          const words = { ...notice.words, ja: { ...notice.words.ja, [word]: wrong } }
          const mutated = isInWords ? { ...notice, words } : { ...notice, [field]: wrong }
          const written = await office.putUpNotice(
            JSON.parse(JSON.stringify({ ...proposal('info'), notice: mutated })),
            TWO,
            by(WRITER),
          )
          if (written.kind === 'refused') {
            expect(written.problems.length).toBeGreaterThan(0)
            return
          }
          const { notice: kept } = done(written)
          expect(JSON.stringify(kept)).not.toMatch(/<[a-z/]|\u202e|\u200b|\u2060/i)
          expect(Object.keys(kept)).not.toContain('extra')
          done(await office.withdrawNotice(kept.id, by(WRITER)))
        },
      ),
      { numRuns: 300 },
    )
    expect((await office.inForce()).edition).toBe(before.edition)
  })

  it.each([
    ['dates reversed', { from: AT + 2 * MINUTE, until: AT + MINUTE }, 'from before until'],
    ['no end in sight', { until: AT + 400 * 86_400_000 }, 'until'],
    ['a language too few', { words: { ja: noticeIn(locales, 'info').words.ja } }, 'words.en'],
    ['a language too many', { words: noticeIn([...locales, 'fr'], 'info').words }, 'words.fr'],
    ['another severity', { severity: 'panic' }, 'severity'],
  ])('with %s is refused, and the place is named', async (_, other, place) => {
    const asked = proposal('info', other as Partial<Notice>)
    const written = await newOffice().putUpNotice(asked, TWO, by(WRITER))
    if (written.kind !== 'refused') throw new Error(`expected a refusal, found ${written.kind}`)
    expect(written.problems.join()).toContain(place)
  })
})

describe('the store of an office of before there were notices', () => {
  it('gets a table for them and loses nothing', async () => {
    await runInDurableObject(newOffice(), async (_, { storage }) => {
      const { sql } = storage
      await storage.deleteAll()
      migrate(
        storage,
        MIGRATIONS.findIndex((statements) => statements.join().includes('CREATE TABLE notices')),
      )
      expect(() => sql.exec('SELECT COUNT(*) FROM notices')).toThrow()
      sql.exec("INSERT INTO audit (at, by, did, about) VALUES (1, 'a', 'b', 'c')")
      migrate(storage)
      expect(sql.exec('SELECT COUNT(*) AS count FROM notices').one()).toEqual({ count: 0 })
      expect(sql.exec('SELECT COUNT(*) AS count FROM audit').one()).toEqual({ count: 1 })
      expect(sql.exec("SELECT value FROM store WHERE name = 'version'").one()).toEqual({
        value: String(MIGRATIONS.length),
      })
    })
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Notice } from '../../../src/shared/notice/notice.ts'
import {
  byUrgency,
  noticeChanges,
  noticeStateAt,
  saysWithdrawn,
  shownNotices,
  WITHDRAWN_MS,
} from '../../../src/shared/notice/notice-state.ts'
import {
  approve,
  DEFAULT_POLICY,
  mayApprove,
  NotAllowedError,
  type NoticeRecord,
  withdraw,
} from '../../../src/shared/notice/record.ts'
import { AT, MINUTE, noticeIn } from '../../support/notices.ts'

const LOCALES = ['ja', 'en']
const warning = noticeIn(LOCALES, 'warning')
const recordOf = (notice: Notice): NoticeRecord => ({
  notice: { ...notice, approved: false },
  writtenBy: 'sato@ward.example',
  approvedBy: null,
  withdrawnBy: null,
  overriddenBy: null,
})

describe('a notice', () => {
  it('is proposed, scheduled, in force, expired', () => {
    const states = [AT - 1, AT, AT + 60 * MINUTE - 1, AT + 60 * MINUTE]
    expect(states.map((at) => noticeStateAt(warning, at))).toEqual([
      'scheduled',
      'in-force',
      'in-force',
      'expired',
    ])
    expect(noticeStateAt({ ...warning, approved: false }, AT)).toBe('proposed')
    expect(noticeStateAt({ ...warning, approved: false }, AT + 60 * MINUTE)).toBe('expired')
  })

  it('says for a while that it was withdrawn, if anybody could have read it', () => {
    const withdrawn = { ...warning, withdrawnAt: AT + MINUTE }
    // A screen whose clock is behind takes it down at once, too.
    for (const at of [AT, AT + MINUTE, AT + 60 * MINUTE])
      expect(noticeStateAt(withdrawn, at)).toBe('withdrawn')
    expect(saysWithdrawn(withdrawn, AT + MINUTE + WITHDRAWN_MS - 1)).toBe(true)
    expect(saysWithdrawn(withdrawn, AT + MINUTE + WITHDRAWN_MS)).toBe(false)
    expect(saysWithdrawn({ ...withdrawn, approved: false }, AT + MINUTE)).toBe(false)
    expect(saysWithdrawn({ ...withdrawn, from: AT + 2 * MINUTE }, AT + 3 * MINUTE)).toBe(false)
    expect(saysWithdrawn({ ...withdrawn, until: AT + MINUTE }, AT + 2 * MINUTE)).toBe(false)
  })

  it('changes what is shown at no other moments than it names', () => {
    fc.assert(
      fc.property(
        fc.record({
          from: fc.integer({ min: 0, max: 100 }),
          longMs: fc.integer({ min: 1, max: 100 }),
          approved: fc.boolean(),
          withdrawn: fc.option(fc.integer({ min: 0, max: 200 })),
        }),
        ({ from, longMs, approved, withdrawn }) => {
          const notice = {
            ...warning,
            from: AT + from,
            until: AT + from + longMs,
            approved,
            withdrawnAt: withdrawn === null ? null : AT + withdrawn,
          }
          const changes = new Set(noticeChanges([notice]))
          const shown = (at: number) => shownNotices([notice], at).length
          for (let at = AT; at < AT + 300; at++)
            if (shown(at) !== shown(at - 1) && withdrawn === null) expect(changes).toContain(at)
        },
      ),
    )
  })
})

it('notices are in one order, however they come: the most urgent, then real ones, then the newest', () => {
  const all = (['info', 'warning', 'emergency'] as const).flatMap((severity) =>
    [true, false].flatMap((drill) =>
      [0, 1].map((since) =>
        noticeIn(LOCALES, severity, { drill, since: AT + since, id: `${severity}-${drill}-${since}` }),
      ),
    ),
  )
  const order = [
    'emergency-false-1',
    'emergency-false-0',
    'emergency-true-1',
    'emergency-true-0',
    'warning-false-1',
    'warning-false-0',
    'warning-true-1',
    'warning-true-0',
    'info-false-1',
    'info-false-0',
    'info-true-1',
    'info-true-0',
  ]
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (list) => {
      expect(list.toSorted(byUrgency).map(({ id }) => id)).toEqual(order)
    }),
  )
})

describe('who may approve', () => {
  const emergency = recordOf(noticeIn(LOCALES, 'emergency'))
  const drill = recordOf(noticeIn(LOCALES, 'emergency', { drill: true }))

  it('of an emergency or its drill is another person than who wrote it, in whatever letters', () => {
    for (const record of [emergency, drill]) {
      for (const same of [
        'sato@ward.example',
        'SATO@ward.example',
        ' sato@Ward.Example',
        'ｓato@ward.example',
      ])
        expect(mayApprove(record, same, DEFAULT_POLICY)).toBe(false)
      expect(mayApprove(record, 'suzuki@ward.example', DEFAULT_POLICY)).toBe(true)
      expect(mayApprove(record, ' ', DEFAULT_POLICY)).toBe(false)
    }
  })

  it('is everybody, where the office has set so or nothing is taken over', () => {
    expect(mayApprove(emergency, 'sato@ward.example', { secondPerson: false })).toBe(true)
    for (const severity of ['warning', 'info'] as const)
      expect(mayApprove(recordOf(noticeIn(LOCALES, severity)), 'sato@ward.example', DEFAULT_POLICY)).toBe(
        true,
      )
  })

  it('says it from then on', () => {
    const approved = approve(emergency, 'suzuki@ward.example', DEFAULT_POLICY, AT + MINUTE)
    expect(approved).toEqual({
      ...emergency,
      approvedBy: 'suzuki@ward.example',
      notice: { ...emergency.notice, approved: true, since: AT + MINUTE },
    })
    expect(approve(approved, 'ito@ward.example', DEFAULT_POLICY, AT + 2 * MINUTE)).toBe(approved)
    const trying = (record: NoticeRecord, email: string, at: number) => () =>
      approve(record, email, DEFAULT_POLICY, at)
    expect(trying(emergency, 'sato@ward.example', AT)).toThrow(NotAllowedError)
    expect(trying(emergency, 'suzuki@ward.example', AT + 60 * MINUTE)).toThrow('over')
    expect(trying(withdraw(emergency, 'sato@ward.example', AT), 'suzuki@ward.example', AT)).toThrow(
      'withdrawn',
    )
  })
})

it('one action withdraws a notice at once, whoever wrote it, even if a clock was set back', () => {
  const record = { ...recordOf(warning), notice: warning }
  for (const at of [AT - 5 * MINUTE, AT, AT + MINUTE]) {
    const withdrawn = withdraw(record, 'ito@ward.example', at)
    expect(noticeStateAt(withdrawn.notice, at)).toBe('withdrawn')
    expect(withdrawn.withdrawnBy).toBe('ito@ward.example')
    expect(withdraw(withdrawn, 'sato@ward.example', AT + 9 * MINUTE)).toBe(withdrawn)
  }
})

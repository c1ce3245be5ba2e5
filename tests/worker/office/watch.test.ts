import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { office } from '../../../src/facts/office.ts'
import type { ScreenHours } from '../../../src/shared/screen/screen-hours.ts'
import { silentAt } from '../../../src/shared/screen/silence.ts'
import { createAlarms } from '../../../src/worker/office/alarms.ts'
import { channelsOf, mailOf } from '../../../src/worker/office/channels.ts'
import { createWatch, type Message } from '../../../src/worker/office/watch.ts'

const MINUTE = 60_000
const OFFICE = office()
const AT = Date.parse('2026-11-28T10:00:00+09:00')
/** The hours of a screen whose panel is switched off at night. */
const RESTS: ScreenHours = { from: '07:00', until: '20:00', closedDays: 'on' }

interface World {
  readonly signs: Map<string, number>
  readonly sent: Message[]
  readonly faults: unknown[]
  /** Goes on to an instant as the platform does: the alarm goes off when it is set for. */
  readonly until: (at: number) => Promise<void>
  readonly sees: (screen: string, at: number) => Promise<void>
  /** How often the alarm has gone off. */
  readonly woken: () => number
  breaks: boolean
}

/** A watch with a clock of its own, in an office of its own. */
function inOffice(test: (world: World) => Promise<void>, hasChannel = true): Promise<void> {
  return runInDurableObject(env.OFFICE.getByName(crypto.randomUUID()), async (_, { storage }) => {
    const signs = new Map<string, number>()
    const sent: Message[] = []
    const faults: unknown[] = []
    let alarm: number | null = null
    let woken = 0
    // The platform's own alarm follows the real clock.
    const driven = {
      setAlarm: async (at: number | Date) => {
        alarm = Number(at)
      },
    }
    const channel = {
      name: 'test',
      async send(message: Message) {
        if (world.breaks) throw new Error('nobody is there')
        sent.push(message)
      },
    }
    const watch = createWatch({
      storage,
      channels: hasChannel ? [channel] : [],
      signs: () => [...signs].map(([screen, at]) => ({ screen, at })),
      silentAt: (screen, lastSign) => silentAt(screen === 'resting' ? RESTS : undefined, OFFICE, lastSign),
      onFault: (error) => faults.push(error),
    })
    const alarms = createAlarms(driven, [watch], (error) => faults.push(error))
    const world: World = {
      signs,
      sent,
      faults,
      breaks: false,
      woken: () => woken,
      async sees(screen, at) {
        signs.set(screen, at)
        alarms.set()
      },
      async until(end) {
        while (alarm !== null && alarm <= end) {
          const now: number = alarm
          alarm = null
          woken += 1
          await alarms.run(now)
        }
      },
    }
    await test(world)
  })
}

describe('a screen that falls silent', () => {
  it('is told once, after fifteen minutes, and once more when it is back', () =>
    inOffice(async ({ sent, until, sees }) => {
      await sees('lobby', AT)
      await until(AT + 15 * MINUTE - 1)
      expect(sent).toEqual([])
      await until(AT + 15 * MINUTE)
      const silent = { kind: 'silent', screen: 'lobby', since: AT, at: AT + 15 * MINUTE }
      expect(sent).toEqual([silent])
      await until(AT + 1_000 * MINUTE)
      expect(sent).toEqual([silent])
      await sees('lobby', AT + 1_001 * MINUTE)
      await until(AT + 1_001 * MINUTE)
      const back = { kind: 'back', screen: 'lobby', since: AT, at: AT + 1_001 * MINUTE }
      expect(sent).toEqual([silent, back])
      await until(AT + 1_015 * MINUTE)
      expect(sent).toEqual([silent, back])
    }))

  it('is told each time', () =>
    inOffice(async ({ sent, until, sees }) => {
      for (const hours of [0, 1, 2])
        await sees('lobby', AT + hours * 60 * MINUTE).then(() => until(AT + (hours * 60 + 20) * MINUTE))
      expect(sent.map(({ kind }) => kind)).toEqual(['silent', 'back', 'silent', 'back', 'silent'])
    }))

  it('is not told while it rests, and has as long to start in the morning as by day', () =>
    inOffice(async ({ sent, until, sees }) => {
      const evening = AT + 590 * MINUTE
      const morning = AT + 21 * 60 * MINUTE
      await sees('resting', evening)
      await until(morning + 14 * MINUTE)
      expect(sent).toEqual([])
      await sees('resting', morning + 14 * MINUTE)
      await until(morning + 28 * MINUTE)
      expect(sent).toEqual([])
      await until(morning + 29 * MINUTE)
      expect(sent.map(({ kind, since }) => [kind, since])).toEqual([['silent', morning + 14 * MINUTE]])
    }))

  it('is told in the morning if it does not come back', () =>
    inOffice(async ({ sent, until, sees, woken }) => {
      await sees('resting', AT + 590 * MINUTE)
      await until(AT + 48 * 60 * MINUTE)
      expect(sent.map(({ at }) => at)).toEqual([AT + (21 * 60 + 15) * MINUTE])
      expect(woken()).toBeLessThanOrEqual(2)
    }))

  it('is told by its own name, whatever the others do', () =>
    inOffice(async ({ sent, until, sees }) => {
      await sees('lobby', AT)
      for (let minutes = 0; minutes <= 60; minutes += 10) {
        await sees('kiosk', AT + minutes * MINUTE)
        await until(AT + minutes * MINUTE)
      }
      expect(sent.map(({ kind, screen }) => [kind, screen])).toEqual([['silent', 'lobby']])
    }))

  it('is told when whoever is told can be reached again, in order', () =>
    inOffice(async (world) => {
      const { sent, faults, until, sees } = world
      world.breaks = true
      await sees('lobby', AT)
      await until(AT + 30 * MINUTE)
      expect(faults.length).toBeGreaterThan(2)
      await sees('lobby', AT + 31 * MINUTE)
      world.breaks = false
      await until(AT + 45 * MINUTE)
      expect(sent.map(({ kind }) => kind)).toEqual(['silent', 'back'])
    }))

  it('is not told any more a day later', () =>
    inOffice(async (world) => {
      world.breaks = true
      await world.sees('lobby', AT)
      await world.until(AT + 48 * 60 * MINUTE)
      world.breaks = false
      await world.until(AT + 72 * 60 * MINUTE)
      expect(world.sent).toEqual([])
    }))
})

describe('an object with nothing to do', () => {
  it('sleeps: it is woken at most every fifteen minutes while screens report', () =>
    inOffice(async ({ until, sees, woken }) => {
      for (let minutes = 0; minutes < 600; minutes += 10) {
        for (const screen of ['lobby', 'lobby-portrait', 'kiosk']) await sees(screen, AT + minutes * MINUTE)
        await until(AT + minutes * MINUTE)
      }
      expect(woken()).toBeLessThanOrEqual(60)
    }))

  it('sleeps for ever when all screens are silent, or nobody is to be told', async () => {
    await inOffice(async ({ until, sees, woken }) => {
      await sees('lobby', AT)
      await until(AT + 10_000 * MINUTE)
      expect(woken()).toBe(1)
    })
    await inOffice(async ({ until, sees, woken, sent }) => {
      await sees('lobby', AT)
      await until(AT + 10_000 * MINUTE)
      expect([woken(), sent]).toEqual([0, []])
    }, false)
  })
})

describe('the ways to tell', () => {
  const given = (variables: object) => {
    const faults: unknown[] = []
    const channels = channelsOf({
      variables: { PUBLIC_ORIGIN: 'https://office.test', ...variables },
      nameOf: (screen) => screen,
      timeZone: 'Asia/Tokyo',
      onFault: (error) => faults.push(String(error)),
    })
    return { channels, names: channels.map(({ name }) => name), faults }
  }
  const mails = (sent: unknown[]) => ({ send: async (mail: unknown) => void sent.push(mail) })

  it('are none unless the office has set them', () => {
    expect(given({})).toMatchObject({ names: [], faults: [] })
    expect(given({ WATCH_WEBHOOK: '' })).toMatchObject({ names: [], faults: [] })
  })

  it.each([
    'http://office.test/hook',
    'office.test/hook',
    'https://a:b@office.test/',
    'file:///etc/passwd',
    'x',
  ])('do not include %s, and the log says what was expected but not what was found', (WATCH_WEBHOOK) => {
    const { names, faults } = given({ WATCH_WEBHOOK })
    expect(names).toEqual([])
    expect(faults).toEqual(['Error: WATCH_WEBHOOK: expected an address that begins with https://'])
  })

  it('are both, if both are set', () => {
    const variables = {
      WATCH_MAIL: mails([]),
      WATCH_MAIL_FROM: 'a@office.test',
      WATCH_MAIL_TO: 'b@office.test',
    }
    expect(given({ ...variables, WATCH_WEBHOOK: 'https://hook.test/x' }).names).toEqual(['webhook', 'mail'])
    for (const wrong of ['', 'b', 'b@office.test\r\nBcc: c@d.test', 'b@c.test, d@e.test'])
      expect(given({ ...variables, WATCH_MAIL_TO: wrong }).names).toEqual([])
  })

  it('send a mail that every program reads', async () => {
    const sent: unknown[] = []
    const { channels } = given({
      WATCH_MAIL: mails(sent),
      WATCH_MAIL_FROM: 'display@office.test',
      WATCH_MAIL_TO: 'clerk@office.test',
    })
    await channels[0]?.send({ kind: 'silent', screen: 'lobby', since: AT, at: AT + 15 * MINUTE })
    expect(sent).toMatchObject([{ from: 'display@office.test', to: 'clerk@office.test' }])
  })

  it('write a mail in lines that are short enough, in ASCII, which say it in Japanese', () => {
    const mail = mailOf({
      from: 'display@office.test',
      to: 'clerk@office.test',
      subject: '画面「ロビー（横長）」の応答がありません'.repeat(3),
      body: '電源と通信を確かめてください。\n'.repeat(20),
      at: AT,
    })
    expect(mail).toMatch(/^[\x20-\x7e\r\n]*$/)
    const lines = mail.split('\r\n')
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(78)
    const decoded = (text: string) =>
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
        Uint8Array.from(atob(text), (char) => char.charCodeAt(0)),
      )
    const subject = [...mail.matchAll(/=\?UTF-8\?B\?([\w+/=]+)\?=/g)].map(([, word = '']) => decoded(word))
    expect(subject.join('')).toBe('画面「ロビー（横長）」の応答がありません'.repeat(3))
    expect(decoded(lines.slice(lines.indexOf('') + 1).join(''))).toContain('確かめてください。\n')
    expect(lines).toContain('Date: Sat, 28 Nov 2026 01:00:00 +0000')
  })
})

import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isOurPage, isSlice, refuse } from '../../src/sw/part.ts'
import { routeOf } from '../../src/sw/route.ts'
import {
  candidates,
  drawn,
  expired,
  isOnTrial,
  NO_TRIAL,
  parseTrial,
  removable,
  started,
  type Trial,
} from '../../src/sw/trial.ts'

const ORIGIN = 'https://office.test'

describe('a request', () => {
  const route = (path: string, asked: { method?: string; isNavigation?: boolean } = {}) =>
    routeOf({ method: 'GET', isNavigation: false, ...asked, url: new URL(path, ORIGIN).href }, ORIGIN)

  it.each([
    '/screens/lobby',
    '/screens/lobby/',
    '/screens/kiosk?text=large&theme=contrast',
    '/screens/lobby?x',
    '/screens/one-that-staff-have-added',
  ])('for a screen is answered from the device: %s', (path) => {
    const screen = path.split(/[/?]/)[2]
    expect(route(path, { isNavigation: true })).toEqual({ kind: 'screen', screen })
  })

  it.each([
    '/screens/lobby?at=2026-11-24T10:05:00Z',
    '/screens/lobby?draft',
    '/screens',
    '/screens/lobby/shell',
    '/screens/%20',
    `/screens/${'a'.repeat(101)}`,
    '/ja',
    '/ja/screens',
    '/staff',
    '/staff/screens/lobby',
  ])('for another page passes: %s', (path) => {
    expect(route(path, { isNavigation: true })).toEqual({ kind: 'pass' })
  })

  it.each([
    '/staff',
    '/staff/app.js',
    '/api/edition',
    '/api/screens/lobby',
    '/health',
    '/sw.js',
    '/cdn-cgi/x',
  ])('for what only the server knows passes: %s', (path) => expect(route(path)).toEqual({ kind: 'pass' }))

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'])('with %s passes, wherever it goes', (method) => {
    for (const path of ['/api/edition', '/staff', '/screens/lobby', '/assets/main.js'])
      expect(route(path, { method })).toEqual({ kind: 'pass' })
  })

  it('to another origin passes', () => {
    expect(route('https://other.test/assets/main.js')).toEqual({ kind: 'pass' })
  })

  it('for a file is looked for on the device', () => {
    expect(route('/assets/main.js')).toEqual({ kind: 'file' })
  })
})

describe('a version', () => {
  const OLD = { ...NO_TRIAL, proven: 'old' }
  const BOTH = ['old', 'new']

  it('answers if it is the first, whether it has shown anything or not', () => {
    expect(candidates('new', NO_TRIAL, ['new'])).toEqual(['new'])
    expect(isOnTrial('new', NO_TRIAL, ['new'])).toBe(false)
    expect(expired('new', NO_TRIAL, ['new'])).toEqual(NO_TRIAL)
  })

  it('is on trial until it has drawn a slide, if it follows another', () => {
    expect(isOnTrial('new', OLD, BOTH)).toBe(true)
    const proven = drawn('new', 'new', OLD, BOTH)
    expect(isOnTrial('new', proven, BOTH)).toBe(false)
    expect(removable('new', proven, BOTH)).toEqual(['old'])
  })

  it('is on trial as well if the record of the one before was lost', () => {
    expect(isOnTrial('new', NO_TRIAL, BOTH)).toBe(true)
    expect(candidates('new', expired('new', NO_TRIAL, BOTH), BOTH)).toEqual(['old', 'new'])
    expect(removable('new', NO_TRIAL, BOTH)).toEqual([])
  })

  it('leaves the one before in place until then', () => {
    expect(removable('new', OLD, ['older', 'old', 'new'])).toEqual(['older'])
  })

  it('gives way if it draws nothing in time, and is not tried again, not even when its page is late', () => {
    const refused = expired('new', OLD, BOTH)
    expect(candidates('new', refused, BOTH)).toEqual(['old', 'new'])
    expect(isOnTrial('new', refused, BOTH)).toBe(false)
    expect(drawn('new', 'new', refused, BOTH)).toEqual(refused)
    expect(started('new', refused, BOTH)).toEqual(refused)
    expect(removable('new', refused, BOTH)).toEqual([])
  })

  it('does not block the next version once refused, and is not what that one goes back to', () => {
    const refused = expired('new', OLD, BOTH)
    const three = ['new', 'newer', 'old']
    expect(candidates('newer', refused, three)).toEqual(['newer', 'old'])
    expect(isOnTrial('newer', refused, three)).toBe(true)
    expect(removable('newer', refused, three)).toEqual(['new'])
  })

  it('is refused after three starts if it takes the browser down', () => {
    let trial: Trial = OLD
    for (let start = 1; start <= 3; start++) {
      trial = started('new', trial, BOTH)
      expect(candidates('new', trial, BOTH)[0]).toBe('new')
    }
    expect(candidates('new', started('new', trial, BOTH), BOTH)[0]).toBe('old')
  })

  it('stays if the one before is gone, and is proven after all: a doubtful page is better than none', () => {
    const refused = expired('new', OLD, BOTH)
    expect(candidates('new', refused, ['new'])).toEqual(['new'])
    expect(drawn('new', 'new', refused, ['new'])).toEqual({ ...NO_TRIAL, proven: 'new' })
  })

  it('is not proven by a page of the one before', () => {
    expect(drawn('old', 'new', OLD, BOTH)).toEqual(OLD)
  })
})

describe('the record of a trial on a device', () => {
  it('is read as it was written', () => {
    const trial = { proven: 'old', refused: 'new', starts: 2 }
    expect(parseTrial(JSON.parse(JSON.stringify(trial)))).toEqual(trial)
  })

  it.each([
    null,
    undefined,
    [],
    'trial',
    7,
    {},
    { proven: 'old' },
    { proven: 7, refused: null, starts: 0 },
    { proven: 'old', refused: null, starts: -1 },
    { proven: 'old', refused: null, starts: 1e300 },
    { proven: 'x'.repeat(1_000), refused: null, starts: 0 },
  ])('is empty if it is invalid: %j', (kept) => {
    expect(parseTrial(kept)).toEqual(NO_TRIAL)
  })
})

describe('only the part itself is accepted as a part of a version', () => {
  const content = 'the content'
  const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
  const file = { url: '/assets/main.js', type: 'text/javascript', sha256: hashOf(content) }
  const page = { url: '/screens/lobby/shell', type: 'text/html', sha256: null }
  const answer = (headers: Record<string, string>, status = 200, body = content) =>
    new Response(body, { status, headers })
  const html = { 'Content-Type': 'text/html', Build: 'new', 'Content-SHA-256': hashOf(content) }

  it('accepts what the build made', async () => {
    await refuse(file, 'new', answer({ 'Content-Type': 'text/javascript; charset=utf-8' }))
    await refuse(page, 'new', answer(html))
    expect(await isOurPage(answer(html, 200, '<!doctype html><html></html>'))).toBe(true)
  })

  it.each([
    ['an error', answer({ 'Content-Type': 'text/javascript' }, 404), 'expected 200, found 404'],
    ['a page instead', answer({ 'Content-Type': 'text/html' }), 'expected text/javascript, found text/html'],
    ['half of it', answer({ 'Content-Type': 'text/javascript' }, 200, 'the con'), 'expected a content of'],
  ])('refuses %s', async (_, response, problem) => {
    await expect(refuse(file, 'new', response)).rejects.toThrow(problem)
  })

  it.each([
    [
      'of another build, as it happens while a deployment spreads',
      answer({ ...html, Build: 'old' }),
      'build new',
    ],
    ['that is empty', answer(html, 200, ''), 'expected a content of'],
    ['that is cut off', answer(html, 200, 'the con'), 'expected a content of'],
    ['without its own SHA-256', answer({ 'Content-Type': 'text/html', Build: 'new' }), 'expected a'],
  ])('refuses a page %s', async (_, response, problem) => {
    await expect(refuse(page, 'new', response.clone())).rejects.toThrow(problem)
  })

  it('accepts no other page as one of ours', async () => {
    const whole = '<!doctype html><html></html>'
    expect(await isOurPage(answer({ 'Content-Type': 'text/html' }, 200, whole))).toBe(false)
    expect(await isOurPage(answer(html, 502, whole))).toBe(false)
    expect(await isOurPage(answer(html, 200, '<!doctype html><html>'))).toBe(false)
    expect(await isOurPage(answer(html, 200, '502 Bad Gateway'))).toBe(false)
  })

  it('recognises a slice of a font by its name, not by its status', async () => {
    const path = `/fonts/biz-udpgothic-1-400-normal.${hashOf(content).slice(0, 16)}.woff2`
    expect(await isSlice(path, answer({ 'Content-Type': 'font/woff2' }))).toBe(true)
    expect(await isSlice(path, answer({ 'Content-Type': 'font/woff2' }, 200, 'half'))).toBe(false)
    expect(await isSlice(path, answer({ 'Content-Type': 'text/html' }, 200, '<h1>Log in</h1>'))).toBe(false)
    expect(await isSlice('/fonts/other.woff2', answer({}))).toBe(false)
  })
})

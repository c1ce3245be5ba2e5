import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { refuse } from '../../src/sw/install.ts'
import { routeOf } from '../../src/sw/route.ts'
import {
  buildInForce,
  drawn,
  expired,
  isOnTrial,
  NO_TRIAL,
  removable,
  started,
  type Trial,
} from '../../src/sw/trial.ts'

const ORIGIN = 'https://office.test'

describe('a request', () => {
  const route = (path: string, asked: { method?: string; isNavigation?: boolean } = {}) =>
    routeOf({ method: 'GET', isNavigation: false, ...asked, url: new URL(path, ORIGIN).href }, ORIGIN, [
      'lobby',
      'kiosk',
    ])

  it.each([
    '/screens/lobby',
    '/screens/lobby/',
    '/screens/kiosk?text=large&theme=contrast',
    '/screens/lobby?x',
  ])('for a screen is answered from the device: %s', (path) => {
    const shell = `/screens/${path.split(/[/?]/)[2]}/shell`
    expect(route(path, { isNavigation: true })).toEqual({ kind: 'shell', path: shell })
  })

  it.each([
    '/screens/lobby?at=2026-11-24T10:05:00Z',
    '/screens/nothing',
    '/screens',
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

  it('to somebody else passes', () => {
    expect(route('https://other.test/assets/main.js')).toEqual({ kind: 'pass' })
  })

  it('for a file is looked for on the device', () => {
    expect(route('/assets/main.js')).toEqual({ kind: 'file' })
  })
})

describe('a version', () => {
  const OLD = { ...NO_TRIAL, proven: 'old' }

  it('that is the first answers, whether it has shown anything or not', () => {
    expect(buildInForce('new', NO_TRIAL, ['new'])).toBe('new')
    expect(isOnTrial('new', NO_TRIAL)).toBe(false)
    expect(expired('new', NO_TRIAL)).toEqual(NO_TRIAL)
  })

  it('that follows another is on trial until it has drawn a slide', () => {
    expect(isOnTrial('new', OLD)).toBe(true)
    const proven = drawn('new', 'new', OLD)
    expect(isOnTrial('new', proven)).toBe(false)
    expect(removable('new', proven, ['old', 'new'])).toEqual(['old'])
  })

  it('leaves the one before where it is until then', () => {
    expect(removable('new', OLD, ['older', 'old', 'new'])).toEqual(['older'])
  })

  it('that draws nothing in time gives way, and is not tried again, not even when its page is late', () => {
    const refused = expired('new', OLD)
    expect(buildInForce('new', refused, ['old', 'new'])).toBe('old')
    expect(isOnTrial('new', refused)).toBe(false)
    expect(drawn('new', 'new', refused)).toEqual(refused)
    expect(started('new', refused)).toEqual(refused)
    expect(removable('new', refused, ['old', 'new'])).toEqual([])
  })

  it('that was refused does not stand in the way of the next', () => {
    const refused = expired('new', OLD)
    expect(buildInForce('newer', refused, ['old', 'new', 'newer'])).toBe('newer')
    expect(isOnTrial('newer', refused)).toBe(true)
    expect(removable('newer', refused, ['old', 'new', 'newer'])).toEqual(['new'])
  })

  it('that takes the browser down with it is refused after three starts', () => {
    let trial: Trial = OLD
    for (let start = 1; start <= 3; start++) {
      trial = started('new', trial)
      expect(buildInForce('new', trial, ['old', 'new'])).toBe('new')
    }
    expect(buildInForce('new', started('new', trial), ['old', 'new'])).toBe('old')
  })

  it('stays where the one before is gone: a doubtful page is better than none', () => {
    expect(buildInForce('new', expired('new', OLD), ['new'])).toBe('new')
  })

  it('is not proven by a page of the one before', () => {
    expect(drawn('old', 'new', OLD)).toEqual(OLD)
  })
})

describe('a version is fetched whole: nothing is taken for a part of it but the part', () => {
  const content = 'the content'
  const file = {
    url: '/assets/main.js',
    type: 'text/javascript',
    sha256: createHash('sha256').update(content).digest('hex'),
  }
  const page = { url: '/screens/lobby/shell', type: 'text/html', sha256: null }
  const answer = (headers: Record<string, string>, status = 200, body = content) =>
    new Response(body, { status, headers })

  it('takes what the build made', async () => {
    await refuse(file, 'new', answer({ 'Content-Type': 'text/javascript; charset=utf-8' }))
    await refuse(page, 'new', answer({ 'Content-Type': 'text/html', Build: 'new' }))
  })

  it.each([
    ['an error', answer({ 'Content-Type': 'text/javascript' }, 404), 'expected 200, found 404'],
    ['a page instead', answer({ 'Content-Type': 'text/html' }), 'expected text/javascript, found text/html'],
    ['half of it', answer({ 'Content-Type': 'text/javascript' }, 200, 'the con'), 'expected a file of'],
  ])('refuses %s', async (_, response, problem) => {
    await expect(refuse(file, 'new', response)).rejects.toThrow(problem)
  })

  it('refuses a page of another build, as there is one while a deployment spreads', async () => {
    const old = answer({ 'Content-Type': 'text/html', Build: 'old' })
    await expect(refuse(page, 'new', old)).rejects.toThrow('expected build new, found old')
  })
})

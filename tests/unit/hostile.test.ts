import { describe, expect, it } from 'vitest'
import { viewProblems } from '../hostile/invariants.ts'
import { changed, FOREIGN, type How } from '../hostile/lies.ts'
import type { Piece, View } from '../hostile/look.ts'
import { randomOf } from '../hostile/random.ts'
import { shortest } from '../hostile/shorten.ts'
import { actionOf, onlySteps, planOf } from '../hostile/steps.ts'

const SEEDS = Array.from({ length: 200 }, (_, seed) => seed)
const ORIGIN = 'http://localhost:1'

const HEADING: Piece = {
  text: 'Ward office',
  isHeading: true,
  isClock: false,
  px: 60,
  left: 40,
  top: 20,
  width: 500,
  height: 80,
  colour: 'rgb(0, 0, 0)',
  ground: 'rgb(255, 255, 255)',
  shown: true,
}

const VIEW: View = {
  origin: ORIGIN,
  address: `${ORIGIN}/screens/lobby`,
  width: 1920,
  height: 1080,
  isLastResort: false,
  isNight: false,
  pieces: [HEADING],
  text: 'Ward office',
  scripts: [`${ORIGIN}/assets/main.js`],
  state: 'playing',
  slide: 'office',
  build: 'a',
  now: 0,
  clock: '10:05',
  hasBadge: true,
  isStale: false,
}

const withHeading = (heading: Partial<Piece>): View => ({ ...VIEW, pieces: [{ ...HEADING, ...heading }] })

describe('an episode', () => {
  it('is the same each time it is drawn from the same seed, and can be written as JSON', () => {
    for (const seed of SEEDS) {
      expect(planOf(seed)).toEqual(planOf(seed))
      expect(JSON.parse(JSON.stringify(planOf(seed)))).toEqual(planOf(seed))
    }
  })

  it('differs for another seed', () => {
    expect(new Set(SEEDS.map((seed) => JSON.stringify(planOf(seed)))).size).toBe(SEEDS.length)
  })

  it('may have any action in it, each of them known by its name', () => {
    const steps = SEEDS.flatMap((seed) => planOf(seed).steps)
    const names = new Set(steps.map((step) => actionOf(step).name))
    expect([...names].sort()).toMatchSnapshot()
  })

  it('with some of its steps left out has the others as they were', () => {
    const plan = planOf(7)
    expect(onlySteps(plan, [2, 5]).steps).toEqual([plan.steps[1], plan.steps[4]])
    expect(onlySteps(plan, [2, 5])).toMatchObject({ seed: plan.seed, first: plan.first, last: plan.last })
  })

  it('refuses an unknown action, and lists the known ones', () => {
    expect(() => actionOf({ action: 'rain' })).toThrow(/rain: expected one of server-down, /)
  })
})

describe('drawing', () => {
  it('gives shares from 0 up to 1 and whole numbers with both ends', () => {
    const random = randomOf(3)
    const shares = Array.from({ length: 1000 }, () => random.share())
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...shares)).toBeLessThan(1)
    const wholes = Array.from({ length: 1000 }, () => random.whole(2, 4))
    expect(new Set(wholes)).toEqual(new Set([2, 3, 4]))
  })

  it('takes what weighs nine times as much about nine times as often', () => {
    const random = randomOf(5)
    const choices = [
      { name: 'heavy', weight: 9 },
      { name: 'light', weight: 1 },
    ]
    const heavy = Array.from({ length: 2000 }, () => random.weighted(choices)).filter(
      ({ name }) => name === 'heavy',
    )
    expect(heavy.length).toBeGreaterThan(1700)
    expect(heavy.length).toBeLessThan(1900)
  })
})

describe('the shortest sequence', () => {
  const all = Array.from({ length: 14 }, (_, index) => index + 1)
  const needs = (needed: readonly number[]) => async (some: readonly number[]) =>
    needed.every((each) => some.includes(each))

  it.each([[[3]], [[1, 14]], [[3, 7, 8]], [[2, 5, 9, 13]], [all], [[]]])(
    'that needs %j is that',
    async (needed) => {
      expect(await shortest(all, needs(needed))).toEqual(needed)
    },
  )

  it('is one of two if either is enough', async () => {
    const found = await shortest(all, async (some) => some.includes(4) || some.includes(11))
    expect([[4], [11]]).toContainEqual(found)
  })

  it('is the shortest found when the time is over', async () => {
    let asked = 0
    const isOver = () => asked >= 1
    const happens = (some: readonly number[]) => {
      asked++
      return needs([1])(some)
    }
    expect(await shortest(all, happens, isOver)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })
})

describe('a view breaks a rule', () => {
  it('never, where a heading of ours can be read', () => {
    expect(viewProblems(VIEW, ORIGIN)).toEqual([])
  })

  it('never at night, when only the dim clock is shown', () => {
    const clock = {
      isHeading: false,
      isClock: true,
      text: '3:05',
      colour: 'rgb(70, 70, 70)',
      ground: 'rgb(0, 0, 0)',
    }
    expect(viewProblems({ ...withHeading(clock), isNight: true }, ORIGIN)).toEqual([])
    expect(viewProblems(withHeading(clock), ORIGIN)).toMatchObject([{ kind: 'no-heading' }])
  })

  it('never, if one heading is hidden and another can be read', () => {
    const hidden = { ...HEADING, left: -5000 }
    expect(viewProblems({ ...VIEW, pieces: [hidden, HEADING] }, ORIGIN)).toEqual([])
  })

  it.each<[string, string, View]>([
    ['nothing is there', 'blank', { ...VIEW, pieces: [] }],
    ['all is hidden', 'blank', withHeading({ shown: false })],
    [
      'it is the browser’s own page',
      'not-our-page',
      { ...VIEW, origin: 'null', address: 'chrome-error://chromewebdata/' },
    ],
    ['it is white on white', 'unreadable', withHeading({ colour: 'rgb(255, 255, 255)' })],
    ['it is nearly white on white', 'unreadable', withHeading({ colour: 'rgba(240, 240, 240, 0.9)' })],
    ['it is below the picture', 'unreadable', withHeading({ top: 1100 })],
    ['half of it is beside the picture', 'unreadable', withHeading({ left: 1700 })],
    ['its letters are enormous', 'unreadable', withHeading({ px: 6000 })],
    ['its letters have no size', 'unreadable', withHeading({ px: Number.NaN })],
    ['its letters are too small', 'unreadable', withHeading({ px: 2 })],
    ['its box is empty', 'unreadable', withHeading({ height: 0 })],
    ['there is no heading', 'no-heading', withHeading({ isHeading: false })],
  ])('where %s', (_, kind, view) => {
    expect(viewProblems(view, ORIGIN)).toMatchObject([{ rule: 'readable', kind }])
  })

  it.each<[string, string, View]>([
    ['a login page is in sight', 'foreign-page', { ...VIEW, text: `Hello. ${FOREIGN}` }],
    ['bytes are shown as letters', 'garbage', { ...VIEW, text: 'PNG \uFFFD\uFFFD\uFFFD\uFFFD' }],
    ['a script is another’s', 'foreign-script', { ...VIEW, scripts: ['https://portal.example/login.js'] }],
  ])('where %s', (_, kind, view) => {
    expect(viewProblems(view, ORIGIN)).toMatchObject([{ rule: 'own', kind }])
  })
})

describe('a lie', () => {
  const honest = {
    status: 200,
    headers: { 'content-type': 'application/json', 'server-time': '7' },
    body: Buffer.from('{"words":"ours"}'),
  }
  const lie = (how: How) => {
    const { status, headers, body } = changed(honest, how)
    return { status, type: headers['content-type'], time: headers['server-time'], body: body.toString() }
  }

  it('changes what its name says', () => {
    expect(lie({ kind: 'status', status: 503 })).toMatchObject({ status: 503, type: 'text/html' })
    expect(lie({ kind: 'body', body: 'half' })).toMatchObject({ status: 200, body: '{"words"' })
    expect(lie({ kind: 'body', body: 'empty' })).toMatchObject({ status: 200, body: '' })
    expect(lie({ kind: 'body', body: 'portal' }).body).toContain(FOREIGN)
    expect(lie({ kind: 'body', body: 'huge' }).body).toHaveLength(1_000_000)
    expect(lie({ kind: 'header', name: 'server-time', value: '1e300' })).toMatchObject({ time: '1e300' })
    expect(lie({ kind: 'header', name: 'server-time', value: null })).toMatchObject({ time: undefined })
  })
})

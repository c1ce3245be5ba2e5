import { describe, expect, it } from 'vitest'
import { problemsOf, remindersOf, SECRETS, type Settings } from '../../build/steps/deployment.ts'

const HOST = 'guide.city.lg.jp'
const ROLES = {
  '*@city.lg.jp': ['editor'],
  'chief@city.lg.jp': ['editor', 'publisher', 'alerter'],
  'deputy@city.lg.jp': ['editor', 'alerter'],
}
const VARS = {
  PUBLIC_ORIGIN: `https://${HOST}`,
  ACCESS_TEAM: 'https://office.cloudflareaccess.com',
  ACCESS_AUD: '0123456789abcdef'.repeat(4),
  STAFF_ROLES: JSON.stringify(ROLES),
}
const RIGHT: Settings = {
  vars: VARS,
  routes: [{ pattern: HOST, custom_domain: true }],
  workersDev: false,
  mail: [],
}
const withVars = (vars: object): Settings => ({ ...RIGHT, vars: { ...VARS, ...vars } })
const namesOf = (problems: readonly string[]) => problems.map((problem) => problem.split(':')[0])

describe('an office that is ready', () => {
  it('is deployed', () => {
    expect(problemsOf(RIGHT, SECRETS)).toEqual([])
    expect(problemsOf(RIGHT, null)).toEqual([])
    for (const routes of [[`${HOST}/*`], [{ pattern: `${HOST}/*` }], [HOST]])
      expect(problemsOf({ ...RIGHT, routes }, SECRETS)).toEqual([])
  })

  it('may keep its roles as a secret', () => {
    const { STAFF_ROLES: _, ...vars } = VARS
    expect(problemsOf({ ...RIGHT, vars }, [...SECRETS, 'STAFF_ROLES'])).toEqual([])
    expect(problemsOf({ ...RIGHT, vars }, null)).toEqual([])
    expect(namesOf(problemsOf({ ...RIGHT, vars }, SECRETS))).toEqual(['STAFF_ROLES'])
  })

  it('may do without a domain, where Cloudflare gives it a name', () => {
    const settings = { ...withVars({ PUBLIC_ORIGIN: 'https://guide.office.workers.dev' }), routes: [] }
    expect(problemsOf({ ...settings, workersDev: true }, SECRETS)).toEqual([])
    expect(namesOf(problemsOf(settings, SECRETS))).toEqual(['workers_dev'])
  })
})

describe('what is missing', () => {
  it('is said at once, all of it', () => {
    const nothing: Settings = { vars: {}, routes: [], workersDev: true, mail: [] }
    expect(namesOf(problemsOf(nothing, []))).toEqual([
      'PUBLIC_ORIGIN',
      'ACCESS_TEAM',
      'ACCESS_AUD',
      'STAFF_ROLES',
      'SCREEN_KEY_SECRET',
    ])
  })

  it('includes the secrets only if somebody could ask for them', () => {
    expect(namesOf(problemsOf(RIGHT, []))).toEqual(['SCREEN_KEY_SECRET'])
    expect(problemsOf(RIGHT, null)).toEqual([])
  })

  it('includes the way to the address', () => {
    for (const routes of [[], ['other.city.lg.jp/*'], [{ pattern: `www.${HOST}` }], [`${HOST}/staff/*`]])
      expect(namesOf(problemsOf({ ...RIGHT, routes }, SECRETS))).toEqual(['routes'])
    expect(namesOf(problemsOf({ ...RIGHT, workersDev: true }, SECRETS))).toEqual(['workers_dev'])
  })

  it('includes somebody for each role', () => {
    const settings = withVars({ STAFF_ROLES: '{"a@city.lg.jp":["editor"]}' })
    expect(problemsOf(settings, SECRETS)).toEqual([
      'STAFF_ROLES: expected somebody who is publisher',
      'STAFF_ROLES: expected two people who are alerter, because SECOND_PERSON asks for a second one',
    ])
  })

  it.each([
    [undefined, ['alerter']],
    ['emergency', ['alerter']],
    ['emergency, publish', ['publisher', 'alerter']],
    ['publish', ['publisher']],
    ['none', []],
  ])('includes a second person, with SECOND_PERSON %j', (SECOND_PERSON, missing) => {
    const settings = (roles: object) => withVars({ SECOND_PERSON, STAFF_ROLES: JSON.stringify(roles) })
    const all = ['editor', 'publisher', 'alerter']
    const wrong = problemsOf(settings({ 'a@city.lg.jp': all }), SECRETS)
    expect(wrong.map((line) => /two people who are (\w+)/.exec(line)?.[1])).toEqual(missing)
    expect(problemsOf(settings({ 'a@city.lg.jp': all, 'b@city.lg.jp': all }), SECRETS)).toEqual([])
    expect(problemsOf(settings({ '*@city.lg.jp': all }), SECRETS)).toEqual([])
  })
})

describe('an address for the codes', () => {
  it.each([
    ['https://totsuka.example', 'not an example'],
    ['https://example.com', 'not an example'],
    ['https://guide.example.jp.test', 'not an example'],
    ['https://localhost', 'not an example'],
    [`https://${HOST}/`, 'no / at its end'],
    [`https://${HOST}/app/`, 'no / at its end'],
    [`https://${HOST}/app`, 'nothing behind the host'],
    [`https://${HOST}?a=1`, 'nothing behind the host'],
    [`https://${HOST}#a`, 'nothing behind the host'],
    [HOST, 'expected https://'],
    [`//${HOST}`, 'expected https://'],
    [`ftp://${HOST}`, 'expected https://'],
    [`http://${HOST}`, 'expected https://'],
    [`https://user@${HOST}`, 'no name or password'],
    ['https://GUIDE.city.lg.jp', `expected https://${HOST}`],
    [`https://${HOST}:443`, `expected https://${HOST}`],
    [` https://${HOST}`, 'expected https://'],
    [`https://${HOST} `, `expected https://${HOST}`],
    ['https://', 'expected an address'],
    ['https://192.0.2.1', 'a name with a domain'],
    ['https://[2001:db8::1]', 'a name with a domain'],
    ['https://guide', 'a name with a domain'],
  ])('is not “%s”', (PUBLIC_ORIGIN, why) => {
    const [first = '', ...more] = problemsOf(withVars({ PUBLIC_ORIGIN }), SECRETS)
    expect(first).toContain(why)
    expect(first).toContain(`found “${PUBLIC_ORIGIN}”`)
    expect(more).toEqual([])
  })
})

describe('who may', () => {
  it.each([
    [{ ACCESS_TEAM: 'https://office.cloudflareaccess.com/' }, ['ACCESS_TEAM']],
    [{ ACCESS_TEAM: 'office' }, ['ACCESS_TEAM']],
    [{ ACCESS_TEAM: 'https://login.city.lg.jp' }, ['ACCESS_TEAM']],
    [{ ACCESS_AUD: 'aud' }, ['ACCESS_AUD']],
    [{ ACCESS_AUD: `${VARS.ACCESS_AUD} ` }, ['ACCESS_AUD']],
    [{ STAFF_ROLES: '{"a@city.lg.jp": ["owner"]}' }, ['STAFF_ROLES, entry 1']],
    [{ STAFF_ROLES: ROLES }, ['STAFF_ROLES']],
    [{ SCREEN_KEY_SECRET: 'x'.repeat(40) }, ['SCREEN_KEY_SECRET']],
    [{ WATCH_WEBHOOK: 'https://hook.city.lg.jp/x' }, ['WATCH_WEBHOOK']],
  ])('is not %o', (vars, names) => {
    expect(namesOf(problemsOf(withVars(vars), SECRETS))).toEqual(names)
  })
})

describe('what needs a second person', () => {
  it.each([
    [undefined, []],
    ['', []],
    ['Emergency, publish', []],
    ['none, publish', []],
    ['emergncy', ['emergncy']],
    ['publish, both, all', ['both', 'all']],
  ])('%j has no word that means nothing but %j', (SECOND_PERSON, unknown) => {
    const roles = JSON.stringify({ '*@city.lg.jp': ['editor', 'publisher', 'alerter'] })
    const problems = problemsOf(withVars({ SECOND_PERSON, STAFF_ROLES: roles }), SECRETS)
    expect(problems).toEqual(
      unknown.map(
        (word) => `SECOND_PERSON: expected emergency, publish or none, with commas between, found “${word}”`,
      ),
    )
  })

  it.each([
    [undefined, 0],
    ['emergency', 0],
    ['emergency, publish', 0],
    ['publish', 1],
    ['none, publish', 0],
    ['none', 0],
  ])('with %j the operator is reminded of emergencies %j times', (SECOND_PERSON, count) => {
    expect(remindersOf({ vars: { SECOND_PERSON } })).toHaveLength(count)
  })
})

describe('who is told of silent panels', () => {
  const MAIL = { name: 'WATCH_MAIL', destination_address: 'b@city.lg.jp' }
  const BOTH = { WATCH_MAIL_FROM: 'a@guide.city.lg.jp', WATCH_MAIL_TO: 'b@city.lg.jp' }
  it.each([
    [[], {}, []],
    [[MAIL], BOTH, []],
    [[{ name: 'WATCH_MAIL' }], BOTH, []],
    [[], BOTH, ['WATCH_MAIL_FROM', 'WATCH_MAIL_TO']],
    [[{ name: 'OTHER' }], BOTH, ['WATCH_MAIL_FROM', 'WATCH_MAIL_TO']],
    [[MAIL], {}, ['WATCH_MAIL_FROM', 'WATCH_MAIL_TO']],
    [[MAIL], { ...BOTH, WATCH_MAIL_FROM: 'display' }, ['WATCH_MAIL_FROM']],
    [[MAIL], { ...BOTH, WATCH_MAIL_TO: 'c@city.lg.jp' }, ['WATCH_MAIL_TO']],
  ])('with %j and %j: %j is wrong', (mail, vars, wrong) => {
    expect(namesOf(problemsOf({ ...withVars(vars), mail }, SECRETS))).toEqual(wrong)
  })

  it('may be a secret', () => {
    const secrets = [...SECRETS, 'WATCH_MAIL_FROM', 'WATCH_MAIL_TO']
    expect(problemsOf({ ...RIGHT, mail: [MAIL] }, secrets)).toEqual([])
  })
})

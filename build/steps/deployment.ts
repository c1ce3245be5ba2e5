import { ROLES, type Role } from '../../src/shared/role.ts'
import { parseAccessSettings } from '../../src/worker/staff/access-settings.ts'
import { NotConfiguredError } from '../../src/worker/staff/not-configured.ts'
import { policyOf, policyReading } from '../../src/worker/staff/policy.ts'
import { asAddress, parseStaffRoles, type StaffRoles } from '../../src/worker/staff/roles.ts'

/** What wrangler.toml says, as wrangler reads it. */
export interface Settings {
  readonly vars: Readonly<Record<string, unknown>>
  readonly routes: readonly (string | { readonly pattern: string; readonly custom_domain?: boolean })[]
  readonly workersDev: boolean
  /** The bindings by which mail can be sent. */
  readonly mail: readonly { readonly name: string; readonly destination_address?: string | undefined }[]
}

/** Secrets of the Worker that it cannot do without. */
export const SECRETS = ['SCREEN_KEY_SECRET'] as const
/** Secrets that it can do without. */
const OTHER_SECRETS = ['COUNTER_KEY_SECRET', 'WATCH_WEBHOOK'] as const

/** Names that no address on the internet has (RFC 2606, RFC 6761), and those of examples. */
const UNREAL = /(^|\.)(example|example\.(com|net|org)|test|invalid|localhost|local)$/
const WORKERS_DEV = /\.workers\.dev$/
const ACCESS_DOMAIN = /^https:\/\/[a-z0-9-]+\.cloudflareaccess\.com$/
/** As the dashboard shows it. */
const AUD = /^[0-9a-f]{64}$/

/**
 * Everything that keeps an app from being deployed, at once; empty if nothing does. Each line names a setting and what is
 * expected of it.
 *
 * @param secrets the names of the secrets that the Worker has, or null if nobody was asked.
 */
export function problemsOf(
  { vars, routes, workersDev, mail }: Settings,
  secrets: readonly string[] | null,
): string[] {
  const origin = textOf(vars.PUBLIC_ORIGIN)
  const host = hostOf(origin)
  return [
    ...originProblems(origin),
    ...(host === undefined ? [] : routeProblems(host, routes, workersDev)),
    ...accessProblems(vars, secrets),
    ...policyProblems(vars.SECOND_PERSON),
    ...mailProblems(vars, mail, secrets),
    ...SECRETS.filter((name) => secrets !== null && !secrets.includes(name)).map(
      (name) => `${name}: expected a secret; set it with npx wrangler secret put ${name}`,
    ),
    ...[...SECRETS, ...OTHER_SECRETS]
      .filter((name) => vars[name] !== undefined)
      .map((name) => `${name}: expected a secret, not a variable that everybody can read in wrangler.toml`),
  ]
}

/** What keeps nothing from being deployed, and is easily overlooked. */
export function remindersOf({ vars }: Pick<Settings, 'vars'>): string[] {
  return policyReading(textOf(vars.SECOND_PERSON)).forgetsEmergency
    ? [
        'SECOND_PERSON: one person alone can put up an emergency, because only publish is named. Write “emergency, publish”; or “none, publish” if that is meant',
      ]
    : []
}

/** The Worker takes a word that it does not know for none. */
function policyProblems(value: unknown): string[] {
  if (value !== undefined && typeof value !== 'string') return ['SECOND_PERSON: expected a text']
  return policyReading(value ?? '').unknown.map(
    (word) => `SECOND_PERSON: expected emergency, publish or none, with commas between, found “${word}”`,
  )
}

/** Who is told of silent panels by mail. A webhook is a secret, which nobody can read here. */
function mailProblems(
  vars: Settings['vars'],
  mail: Settings['mail'],
  secrets: readonly string[] | null,
): string[] {
  const binding = mail.find(({ name }) => name === 'WATCH_MAIL')
  const names = ['WATCH_MAIL_FROM', 'WATCH_MAIL_TO']
  if (!binding)
    return names
      .filter((name) => vars[name] !== undefined && vars[name] !== '')
      .map(
        (name) => `${name}: expected [[send_email]] with name = "WATCH_MAIL" as well, which sends the mail`,
      )
  const { destination_address: only } = binding
  return [
    ...names
      .filter((name) => vars[name] !== undefined || (secrets !== null && !secrets.includes(name)))
      .filter((name) => asAddress(vars[name]) === undefined)
      .map((name) => `${name}: expected an e-mail address, because [[send_email]] is there`),
    ...(only !== undefined && asAddress(vars.WATCH_MAIL_TO) !== undefined && vars.WATCH_MAIL_TO !== only
      ? [`WATCH_MAIL_TO: expected ${only}, the destination_address of [[send_email]]`]
      : []),
  ]
}

/** The address stands in every QR code, so what is wrong with it is wrong on every wall. */
function originProblems(origin: string): string[] {
  const wrong = (message: string) => [`PUBLIC_ORIGIN: ${message}, found “${origin}”`]
  if (origin === '')
    return ['PUBLIC_ORIGIN: expected the address of the app, such as https://guide.city.lg.jp']
  if (!/^https?:\/\//i.test(origin)) return wrong('expected https:// at its beginning')
  if (!URL.canParse(origin)) return wrong('expected an address')
  const url = new URL(origin)
  if (url.protocol !== 'https:') return wrong('expected https://, because screens keep nothing without it')
  if (url.username !== '' || url.password !== '') return wrong('expected no name or password')
  if (origin.endsWith('/')) return wrong('expected no / at its end, because codes would lead to //')
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '')
    return wrong('expected nothing behind the host')
  if (url.origin !== origin) return wrong(`expected ${url.origin}`)
  if (UNREAL.test(url.hostname)) return wrong('expected the real address of the app, not an example')
  if (!url.hostname.includes('.') || /^[\d.]+$|^\[/.test(url.hostname))
    return wrong('expected a name with a domain')
  return []
}

function routeProblems(host: string, routes: Settings['routes'], workersDev: boolean): string[] {
  if (WORKERS_DEV.test(host))
    return workersDev ? [] : ['workers_dev: expected true, because PUBLIC_ORIGIN is there']
  const patterns = routes.map((route) => (typeof route === 'string' ? route : route.pattern))
  const leads = patterns.some((pattern) => pattern === host || pattern === `${host}/*`)
  return [
    ...(leads
      ? []
      : [
          `routes: expected [{ pattern = "${host}", custom_domain = true }], so that PUBLIC_ORIGIN leads to the app`,
        ]),
    ...(workersDev ? ['workers_dev: expected false, because Access does not stand before that address'] : []),
  ]
}

/** The Worker checks the same when it runs. Roles may also be a secret, which only the Worker can read. */
function accessProblems(vars: Settings['vars'], secrets: readonly string[] | null): string[] {
  const team = textOf(vars.ACCESS_TEAM)
  const audience = textOf(vars.ACCESS_AUD)
  const roles = textOf(vars.STAFF_ROLES)
  const isSecret = vars.STAFF_ROLES === undefined && (secrets?.includes('STAFF_ROLES') ?? true)
  const known = roles === '' && isSecret ? '{"a@a.a":[]}' : roles
  const problems = refusedBy(() =>
    parseAccessSettings({ ACCESS_TEAM: team, ACCESS_AUD: audience, STAFF_ROLES: known }),
  )
  return [
    ...problems,
    ...(team !== '' && !ACCESS_DOMAIN.test(team) && !problems.some((line) => line.startsWith('ACCESS_TEAM'))
      ? ['ACCESS_TEAM: expected https://<team>.cloudflareaccess.com']
      : []),
    ...(audience !== '' && !AUD.test(audience) && !problems.some((line) => line.startsWith('ACCESS_AUD'))
      ? ['ACCESS_AUD: expected the 64 digits and small letters that the dashboard shows']
      : []),
    ...(isSecret ? [] : missingRoles(roles, textOf(vars.SECOND_PERSON))),
  ]
}

/**
 * Roles that too few people have. Without one of them nobody could correct a word, publish it or warn of an earthquake;
 * where nobody may approve of their own, one person alone could not do it either.
 */
function missingRoles(text: string, secondPerson: string): string[] {
  const { emergency, publish } = policyOf({ SECOND_PERSON: secondPerson })
  const needsTwo: Record<Role, boolean> = { editor: false, publisher: publish, alerter: emergency }
  try {
    const roles = parseStaffRoles(text)
    return ROLES.flatMap((role) => {
      const count = peopleWho(role, roles)
      if (count >= 2 || (count === 1 && !needsTwo[role])) return []
      return needsTwo[role]
        ? [`STAFF_ROLES: expected two people who are ${role}, because SECOND_PERSON asks for a second one`]
        : [`STAFF_ROLES: expected somebody who is ${role}`]
    })
  } catch (error) {
    // What cannot be read has been said already.
    if (error instanceof NotConfiguredError) return []
    throw error
  }
}

/** A domain stands for more people than can be counted here. */
function peopleWho(role: Role, roles: StaffRoles): number {
  return [...roles]
    .filter(([, given]) => given.includes(role))
    .reduce((sum, [who]) => sum + (who.startsWith('*') ? Number.POSITIVE_INFINITY : 1), 0)
}

function refusedBy(parse: () => unknown): readonly string[] {
  try {
    parse()
    return []
  } catch (error) {
    if (error instanceof NotConfiguredError) return error.problems
    throw error
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const hostOf = (origin: string): string | undefined =>
  originProblems(origin).length === 0 ? new URL(origin).host : undefined

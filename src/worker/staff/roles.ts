import * as v from 'valibot'
import { setOf } from '../../shared/bounded.ts'
import { PLAIN_MESSAGES } from '../../shared/problems.ts'
import { ROLES, type Role } from '../../shared/role.ts'
import { NotConfiguredError } from './not-configured.ts'

/** Roles by e-mail address, or by `*@domain` for everybody there; in small letters. */
export type StaffRoles = ReadonlyMap<string, readonly Role[]>

/** The platform takes no longer variable. */
const LONGEST_CHARACTERS = 5_000
/** The longest address that can be written to (RFC 5321, 4.5.3.1). */
const LONGEST_ADDRESS = 254
/** One `@`, and nothing that mail or a list of names would read otherwise. */
const ADDRESS = /^[^\s@*"'<>,;:\\\p{C}]+@[a-z0-9.-]+$/u
const DOMAIN = /^\*@[a-z0-9.-]+$/

const rolesSchema = setOf(v.picklist(ROLES, `one of ${ROLES.join(', ')}`), ROLES.length)

/** An address as it is compared, or nothing if it is none. */
export function asAddress(text: unknown): string | undefined {
  if (typeof text !== 'string' || text.length > LONGEST_ADDRESS) return undefined
  const address = text.toLowerCase()
  return ADDRESS.test(address) ? address : undefined
}

/**
 * The roles of everybody, from `STAFF_ROLES`: `{ "*@city.example": ["editor"], "a@city.example": ["publisher"] }`.
 *
 * @throws NotConfiguredError that names each entry by its number, because an answer of the Worker may show it to anybody.
 */
export function parseStaffRoles(text: string): StaffRoles {
  const entries = entriesOf(text)
  const problems: string[] = []
  const roles = new Map<string, readonly Role[]>()
  for (const [index, [key, value]] of entries.entries()) {
    const place = `STAFF_ROLES, entry ${index + 1}`
    const who = DOMAIN.test(key.toLowerCase()) ? key.toLowerCase() : asAddress(key)
    if (who === undefined) problems.push(`${place}: expected an e-mail address, or *@ and a domain`)
    else if (roles.has(who)) problems.push(`${place}: expected every address once`)
    const parsed = v.safeParse(rolesSchema, value, PLAIN_MESSAGES)
    if (!parsed.success)
      problems.push(`${place}: expected a list with each of ${ROLES.join(', ')} at most once`)
    else if (who !== undefined) roles.set(who, parsed.output)
  }
  if (problems.length > 0) throw new NotConfiguredError(problems)
  return roles
}

/** What a person may do. Their own entry counts instead of that of their domain, so an empty one shuts a person out. */
export function rolesOf(roles: StaffRoles, email: string): readonly Role[] {
  return roles.get(email) ?? roles.get(`*${email.slice(email.lastIndexOf('@'))}`) ?? []
}

function entriesOf(text: string): [string, unknown][] {
  if (text.length > LONGEST_CHARACTERS)
    throw new NotConfiguredError([`STAFF_ROLES: expected at most ${LONGEST_CHARACTERS} characters`])
  const entries = Object.entries(objectOf(text))
  if (entries.length === 0) throw new NotConfiguredError(['STAFF_ROLES: expected at least one entry'])
  return entries
}

function objectOf(text: string): object {
  const wrong = new NotConfiguredError([
    'STAFF_ROLES: expected JSON like {"*@city.lg.jp": ["editor"], "name@city.lg.jp": ["editor", "publisher"]}',
  ])
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch {
    throw wrong
  }
  throw wrong
}

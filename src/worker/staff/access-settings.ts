import { NotConfiguredError } from './not-configured.ts'
import { parseStaffRoles, type StaffRoles } from './roles.ts'

/** The variables that say who may use the app of staff; see docs/deploying.md. */
export interface AccessVariables {
  /** The team domain of Cloudflare Access, such as `https://office.cloudflareaccess.com`. */
  readonly ACCESS_TEAM?: string
  /** The tag of the application in Cloudflare Access that stands before `/staff`. */
  readonly ACCESS_AUD?: string
  /** Roles by e-mail address, as JSON (`roles.ts`). */
  readonly STAFF_ROLES?: string
}

export interface AccessSettings {
  readonly team: string
  readonly audience: string
  readonly roles: StaffRoles
}

/** @throws NotConfiguredError with everything that is missing or wrong, at once. */
export function parseAccessSettings({
  ACCESS_TEAM = '',
  ACCESS_AUD = '',
  STAFF_ROLES = '',
}: AccessVariables): AccessSettings {
  const problems: string[] = []
  if (!isTeam(ACCESS_TEAM))
    problems.push('ACCESS_TEAM: expected https://<team>.cloudflareaccess.com, without a / at its end')
  if (!/^[\w-]{1,128}$/.test(ACCESS_AUD))
    problems.push('ACCESS_AUD: expected the Application Audience (AUD) tag of the Access application')
  const roles = rolesIn(STAFF_ROLES, problems)
  if (problems.length > 0) throw new NotConfiguredError(problems)
  return { team: ACCESS_TEAM, audience: ACCESS_AUD, roles }
}

function rolesIn(text: string, problems: string[]): StaffRoles {
  try {
    return parseStaffRoles(text)
  } catch (error) {
    if (!(error instanceof NotConfiguredError)) throw error
    problems.push(...error.problems)
    return new Map()
  }
}

/** The issuer of tokens is compared as a text, so the domain must be written in one way. */
function isTeam(text: string): boolean {
  return URL.canParse(text) && text.startsWith('https://') && new URL(text).origin === text
}

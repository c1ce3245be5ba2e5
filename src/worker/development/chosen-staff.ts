import * as v from 'valibot'
import { setOf } from '../../shared/bounded.ts'
import { ROLES } from '../../shared/role.ts'
import { asAddress } from '../staff/roles.ts'
import type { SignIn, Staff } from '../staff/sign-in.ts'
import { isLoopback } from './loopback.ts'

/** The cookie that remembers who somebody has chosen to be. There is no other one, and a deployed app has none. */
const COOKIE = 'development-staff'
/** The platform sends no longer header either, but for tokens. */
const LONGEST = 1_000

const staffSchema = v.object({
  email: v.pipe(v.unknown(), v.transform(asAddress), v.string()),
  roles: setOf(v.picklist(ROLES), ROLES.length, 1),
})

/** In development a person is whoever they have chosen to be on the page for that, on this machine alone. */
export const chosenStaff: SignIn = {
  async identify(request) {
    const staff = isLoopback(request) ? staffIn(request.headers.get('Cookie') ?? '') : undefined
    return staff ? { kind: 'staff', staff } : { kind: 'stranger' }
  },
}

/** Anything that was chosen, if it is somebody with a role. */
export function parseStaff(chosen: unknown): Staff | undefined {
  const { success, output } = v.safeParse(staffSchema, chosen)
  return success ? output : undefined
}

export const cookieOf = (staff: Staff): string =>
  `${COOKIE}=${encodeURIComponent(JSON.stringify(staff))}; Path=/staff; HttpOnly; SameSite=Strict`

function staffIn(cookies: string): Staff | undefined {
  const value = cookies
    .split('; ')
    .find((cookie) => cookie.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1)
  if (value === undefined || value.length > LONGEST) return undefined
  try {
    return parseStaff(JSON.parse(decodeURIComponent(value)))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof URIError) return undefined
    throw error
  }
}

import type { Role } from '../../shared/role.ts'
import type { Env } from '../env.ts'

/** A person of the office, as the sign-in has confirmed them. */
export interface Staff {
  /** In small letters. Everything that a person does is recorded under it. */
  readonly email: string
  /** Never empty. */
  readonly roles: readonly Role[]
}

/** Who sends a request. */
export type Identified =
  | { readonly kind: 'staff'; readonly staff: Staff }
  /** Nobody has confirmed who it is. */
  | { readonly kind: 'stranger' }
  /** It is known who it is, but they may do nothing here. */
  | { readonly kind: 'no-role'; readonly email: string }
  /** It cannot be found out now, because what confirms it does not answer. */
  | { readonly kind: 'unreachable'; readonly error: unknown }

/** What confirms who sends a request. */
export interface SignIn {
  /** @throws NotConfiguredError when nobody can be confirmed. */
  identify(request: Request, env: Env): Promise<Identified>
}

import type { Counters } from '../shared/edition/crowding.ts'
import type { InForce } from '../shared/in-force.ts'
import type { WatchVariables } from './office/channels.ts'
import type { Office } from './office/office.ts'
import type { Published } from './published.ts'
import type { KnownScreens } from './screens/known-screens.ts'
import type { AccessVariables } from './staff/access-settings.ts'
import type { PolicyVariables } from './staff/policy.ts'

/** What the platform passes to the Worker; see wrangler.toml. */
export interface Env extends AccessVariables, PolicyVariables, WatchVariables {
  readonly ASSETS: Fetcher
  readonly OFFICE: DurableObjectNamespace<Office>
  /** The origin of short addresses, as printed in QR codes: scheme and host. */
  readonly PUBLIC_ORIGIN: string
  /** The secret from which the keys of screens are computed (`screen-key.ts`). */
  readonly SCREEN_KEY_SECRET?: string
  /** The secret from which the keys of ticket machines are computed. Without it no machine is listened to. */
  readonly COUNTER_KEY_SECRET?: string
}

/** What every route has. */
export interface AppEnv {
  readonly Bindings: Env
  readonly Variables: {
    /** The edition that answers this request. */
    readonly published: Published
    /** The screens of the office, as staff have set them. */
    readonly screens: KnownScreens
    /** How crowded counters are, as far as the office has told. What is out of date may still be in it. */
    readonly counters: Counters
    /** What the office has in force; undefined if it does not answer. */
    readonly inForce: InForce | undefined
  }
}

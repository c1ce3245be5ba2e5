import { type Action, action } from '../action.ts'
import { FOREIGN } from '../lies.ts'
import { picked, type Random } from '../random.ts'
import type { World } from '../world.ts'

const DAMAGES = ['cache-deleted', 'deleted', 'emptied', 'halved', 'html', 'json'] as const
type Damage = (typeof DAMAGES)[number]

/** Placeholders for builds, which are replaced by their names of today. */
const TRIALS: readonly [string, ...string[]] = [
  'null',
  '[]',
  '{}',
  '"x"',
  'garbage',
  '{"proven":null,"refused":null,"starts":1e300}',
  '{"proven":"better","refused":null,"starts":1}',
  '{"proven":"own","refused":null,"starts":-5}',
  '{"proven":"deadbeef","refused":null,"starts":2}',
  '{"proven":[],"refused":{},"starts":"x"}',
]
const LAST_GOOD: readonly [string, ...string[]] = [
  'null',
  '[]',
  'garbage',
  '{"tag":"x","at":1e300}',
  '{"tag":null,"confirmedAt":1e300,"edition":{}}',
  '{"edition":null,"tag":"","confirmedAt":0}',
]
const HOSTILE_VALUES = [
  '',
  'null',
  '-1',
  '1e300',
  '0.000001',
  'NaN',
  '[null]',
  '{"kind":1}',
  '[{"kind":"x","detail":"y","lastAt":1e300}]',
] as const
const FAULTS = '[{"kind":"network","detail":"x","firstAt":1e300,"lastAt":1e300,"count":1e300},null,7]'

interface CacheDamage {
  readonly damage: Damage
  /** Which of the existing caches, and which of its entries. */
  readonly cache: number
  readonly entry: number
  readonly json: string
}

/** What can happen to what a device keeps. */
export const storageActions: readonly Action[] = [
  action('cache', 9, drawDamage, async (world, drawn) => damage(world, null, drawn)),
  action(
    'trial',
    5,
    (random) => ({ ...drawDamage(random), damage: 'json' as const, json: random.oneOf(TRIALS) }),
    async (world, drawn) => damage(world, 'trial', drawn),
  ),
  action(
    'last-good',
    5,
    (random) => ({
      ...drawDamage(random),
      damage: random.oneOf(['json', 'json', 'halved', 'emptied', 'html', 'deleted'] as const),
      json: random.oneOf(LAST_GOOD),
    }),
    async (world, drawn) => damage(world, 'last-good', drawn),
  ),
  action(
    'local-storage',
    3,
    (random) => ({
      key: random.oneOf(['mm-per-px', 'faults']),
      value: random.chance(0.2) ? FAULTS : random.oneOf(HOSTILE_VALUES),
    }),
    (world, { key, value }) =>
      inPage(world, ([name, text]) => localStorage.setItem(name ?? '', text ?? ''), [key, value]),
  ),
  action(
    'playlog',
    3,
    (random) => ({ how: random.oneOf(['deleted', 'newer', 'no-store']) }),
    async (world, { how }) => {
      const [wall] = world.walls
      if (!wall) return
      const session = await wall.page.context().newCDPSession(wall.page)
      const { origin } = world.server
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
      await session.detach()
      if (how !== 'deleted')
        await inPage(
          world,
          (version) => {
            const request = indexedDB.open('playlog', version)
            request.onsuccess = () => request.result.close()
          },
          how === 'newer' ? 99 : 1,
        )
    },
  ),
  action(
    'quota',
    3,
    () => ({}),
    async (world) => {
      const [wall] = world.walls
      if (!wall || world.quota) return
      world.quota = await wall.page.context().newCDPSession(wall.page)
      await world.quota.send('Storage.overrideQuotaForOrigin', { origin: world.server.origin, quotaSize: 1 })
    },
  ),
  action(
    'quota-back',
    2,
    () => ({}),
    async (world) => giveQuotaBack(world),
  ),
]

/** The disk has room again. */
export async function giveQuotaBack(world: World): Promise<void> {
  const { quota } = world
  world.quota = undefined
  // The session ends with its page, and the limit with the session.
  await quota?.send('Storage.overrideQuotaForOrigin', { origin: world.server.origin }).catch(() => undefined)
  await quota?.detach().catch(() => undefined)
}

function drawDamage(random: Random): CacheDamage {
  return { damage: random.oneOf(DAMAGES), cache: random.share(), entry: random.share(), json: 'null' }
}

async function damage(world: World, name: string | null, drawn: CacheDamage): Promise<void> {
  const builds = Object.fromEntries(world.builds.all.map((build) => [build.name, build.bundle.build]))
  const json = drawn.json.replace(/"(own|better)"/, (_, build: string) => `"${builds[build]}"`)
  // A start does not need what is kept of the office.
  if (name !== 'last-good') world.isKept = false
  await inPage(
    world,
    async ({ damage, cache, entry, json, name, html }) => {
      const names = (await caches.keys()).sort()
      const own = name ?? names[Math.floor(cache * names.length)]
      if (own === undefined) return
      if (damage === 'cache-deleted') {
        await caches.delete(own)
        return
      }
      const store = await caches.open(own)
      const requests = [...(await store.keys())].sort((a, b) => (a.url < b.url ? -1 : 1))
      const request = requests[Math.floor(entry * requests.length)]
      if (!request) return
      if (damage === 'deleted') {
        await store.delete(request)
        return
      }
      const response = await store.match(request)
      const { headers } = response ?? new Response()
      const body = (await response?.arrayBuffer()) ?? new ArrayBuffer(0)
      const bodies = { emptied: '', halved: body.slice(0, body.byteLength / 2), html, json }
      await store.put(request, new Response(bodies[damage], { headers }))
    },
    { ...drawn, json, name, html: `<!doctype html><h1>${FOREIGN}</h1>` },
  )
}

/** Does something in a page of ours. It does nothing if there is no page, or if the page refuses. */
async function inPage<T>(world: World, what: (given: T) => unknown, given: T): Promise<void> {
  const wall = picked(world.walls, 0)
  const done = wall?.page
    .evaluate(what as (given: unknown) => unknown, given as unknown)
    .catch(() => undefined)
  const late = new Promise((resolve) => setTimeout(resolve, 3_000))
  await Promise.race([done, late])
}

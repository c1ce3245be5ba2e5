import { type Action, action } from '../action.ts'
import type { BuildName } from '../builds.ts'
import type { How, Lie, Place } from '../lies.ts'
import type { Random } from '../random.ts'

const MINUTE_MS = 60_000
/** How often the screens ask at once after a change. */
const HEARD = 0.6
const STATUS = [204, 301, 401, 403, 404, 429, 500, 503] as const
const BODIES = ['half', 'empty', 'portal', 'other-build', 'garbage', 'huge'] as const
const SPEEDS = ['never', 'drip', 'cut'] as const
/** Headers with lies, by the paths where they have an effect. */
const TIMES = [
  '0',
  '-1',
  '1e300',
  'Infinity',
  '0x10',
  '1000',
  String(Date.UTC(2036, 0)),
  String(Date.UTC(2000, 0)),
]
const HEADERS: readonly { name: string; values: readonly (string | null)[]; places: readonly Place[] }[] = [
  { name: 'server-time', values: [...TIMES, null], places: ['edition', 'screen', 'all'] },
  {
    name: 'build',
    values: ['deadbeefdeadbeef', '', null],
    places: ['edition', 'screen', 'shell', 'style', 'all'],
  },
  { name: 'etag', values: ['"other"', 'W/"x"', '', null], places: ['edition', 'all'] },
  {
    name: 'content-type',
    values: ['text/html', 'text/plain', 'application/json', 'application/octet-stream', null],
    places: ['all', 'edition', 'screen', 'worker', 'assets', 'fonts', 'shell', 'style'],
  },
]
const PLACES: readonly [Place, ...Place[]] = [
  'all',
  'edition',
  'screen',
  'worker',
  'assets',
  'fonts',
  'shell',
  'style',
  'page',
]

/** What can happen to the server, and on the way between it and the device. */
export const serverActions: readonly Action[] = [
  action(
    'server-down',
    6,
    () => ({}),
    (world) => world.down(),
  ),
  action(
    'server-up',
    6,
    () => ({}),
    (world) => world.up(),
  ),
  action(
    'deploy',
    16,
    (random): { build: BuildName; isHeard: boolean } => ({
      build: random.oneOf(['better', 'own', 'broken', 'better']),
      isHeard: random.chance(HEARD),
    }),
    async (world, { build, isHeard }) => {
      world.deploy(build)
      if (isHeard) await world.forward(MINUTE_MS)
    },
  ),
  action(
    'lie',
    24,
    (random) => ({ ...drawLie(random), isHeard: random.chance(HEARD) }),
    async (world, { isHeard, ...lie }) => {
      world.liar.tell(lie)
      if (isHeard) await world.forward(MINUTE_MS)
    },
  ),
  action(
    'honest',
    4,
    () => ({}),
    async (world) => world.liar.stop(),
  ),
]

function drawLie(random: Random): Lie {
  const times = random.chance(0.5) ? random.whole(1, 12) : null
  const kind = random.oneOf(['status', 'body', 'body', 'header', 'header', 'speed'])
  if (kind === 'header') {
    const { name, values, places } = random.oneOf(atLeastOne(HEADERS))
    return {
      place: random.oneOf(atLeastOne(places)),
      how: { kind, name, value: random.oneOf(atLeastOne(values)) },
      times,
    }
  }
  const place = random.oneOf(PLACES)
  const how: How =
    kind === 'status'
      ? { kind, status: random.oneOf(STATUS) }
      : kind === 'body'
        ? { kind, body: random.oneOf(BODIES) }
        : { kind: 'speed', speed: random.oneOf(SPEEDS) }
  return { place, how, times }
}

function atLeastOne<T>(list: readonly T[]): readonly [T, ...T[]] {
  const [first, ...others] = list
  if (first === undefined) throw new Error('expected one at least')
  return [first, ...others]
}

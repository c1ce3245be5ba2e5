import { parseArgs } from 'node:util'
import { TEST_PORT } from '../support/test-port.ts'
import { serveBuilds } from './builds.ts'
import { LAUNCH } from './launch.ts'
import { play, run } from './run.ts'
import { onlySteps, planOf } from './steps.ts'

// Plays episodes, drawn from a seed, against a real browser and real builds, until the time is over.

const MINUTE_MS = 60_000
const SEEDS = 1_000_000

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string' },
    only: { type: 'string' },
    /** Kinds of violations that are already known. */
    ignore: { type: 'string', default: '' },
    /** How long it looks for a shorter sequence, in minutes. */
    shorten: { type: 'string', default: '5' },
  },
})
const numberOf = (name: string, text: string): number => {
  const number = Number(text)
  if (!Number.isFinite(number) || number < 0 || text === '') throw new Error(`--${name}: expected a number`)
  return number
}
const seed = values.seed === undefined ? Math.floor(Math.random() * SEEDS) : numberOf('seed', values.seed)
const forMs = numberOf('minutes', values.minutes) * MINUTE_MS
const shortenMs = numberOf('shorten', values.shorten) * MINUTE_MS
const print = (line: string) => process.stdout.write(`${line}\n`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130))

print(`seed ${seed}`)
const builds = await serveBuilds(TEST_PORT, TEST_PORT + 4000, TEST_PORT + 5000, false)
const setup = { builds, launch: LAUNCH, print, ignored: values.ignore.split(',') }
let isWell: boolean
if (values.only === undefined) {
  const { violations } = await run(setup, { seed, forMs, shortenMs })
  isWell = violations === 0
} else {
  const numbers = values.only === '' ? [] : values.only.split(',').map((number) => numberOf('only', number))
  const { violations } = await play(setup, onlySteps(planOf(seed), numbers), shortenMs)
  isWell = violations.length === 0
}
builds.stop()
process.exit(isWell ? 0 : 1)

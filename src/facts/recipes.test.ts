import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { checkOffice, type ReadOffice } from '../../build/steps/check-office.ts'
import { checkByRules } from '../../build/steps/check-words.ts'
import { composeEdition } from '../../build/steps/compose-edition.ts'
import { loadDictionary } from '../../build/steps/dictionary.ts'
import { copyOfOffice, follow, officeIn, recipe } from '../../tests/support/recipe.ts'
import type { Edition } from '../shared/edition/edition.ts'
import { shown } from '../shared/edition/fact/fact.ts'
import { isOutside } from '../shared/edition/validity.ts'
import { hoursOn } from '../shared/time/opening.ts'

// The recipes of docs/writing.md, followed in a copy of this office. They name its lines, so they leave with its facts.

const root = join(import.meta.dirname, '../..')
const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A copy of the office in which a recipe has been followed. */
function followed(heading: string): string {
  const folder = copyOfOffice()
  folders.push(folder)
  const steps = recipe(heading)
  expect(steps.length).toBeGreaterThan(0)
  for (const step of steps) follow(folder, step)
  return folder
}

/** Its edition, if nothing in it is wrong. */
async function editionOf(office: ReadOffice): Promise<Edition> {
  const errors = (await checkOffice(office)).filter(({ severity }) => severity === 'error')
  expect(errors).toEqual([])
  return composeEdition(office.facts, office.locales)
}

const madeBy = async (heading: string) => editionOf(await officeIn(followed(heading)))

describe('whoever follows the recipe', () => {
  it('“Correct a number” has the new number on screens and pages', async () => {
    const { office, sources } = await madeBy('Correct a number')
    expect(shown(office.phone, sources)).toEqual({ value: '045-866-0000' })
  })

  it('“Confirm a fact” has a fact with the answer of the office', async () => {
    const { office, sources } = await madeBy('Confirm a fact')
    expect(shown(office.address, sources)?.value.postcode).toBe('244-0003')
    expect(office.address.sources).toContain('ANSWER202611')
    expect(sources.ANSWER202611?.kind).toBe('answer')
  })

  it('“Close or open a day” has both days with their reasons in every language', async () => {
    const { office, words } = await madeBy('Close or open a day')
    const hours = office.hours.value
    const on = (day: string) => hours && hoursOn(hours, office.calendar, day)
    expect(on('2027-03-28')).toMatchObject({
      scope: 'some',
      reason: 'moving-season',
      spans: [{ from: '09:00' }],
    })
    expect(on('2027-03-29')).toMatchObject({ spans: [], reason: 'inspection' })
    expect(on('2027-03-30')).toMatchObject({ scope: 'all' })
    for (const { hours: said } of Object.values(words))
      expect(Object.keys(said.reasons)).toEqual(expect.arrayContaining(['moving-season', 'inspection']))
  })

  it('“Add a topic” has it in every language and on every screen, and its words break no rule', async () => {
    const folder = followed('Add a topic')
    const office = await officeIn(folder)
    const edition = await editionOf(office)
    expect(edition.topics.find(({ id }) => id === 'example')).toMatchObject({ code: 70, pillar: 'community' })
    for (const { playlist } of office.screens) expect(playlist.daily).toContain('example')
    const found = checkByRules(join(folder, 'locales'), await loadDictionary())
    const own = found.filter(({ file, key }) => file === 'initiatives' && key.startsWith('example'))
    expect(own).toEqual([])
    expect((await checkOffice(office)).filter(({ key }) => key.startsWith('example'))).toEqual([])
  })

  it('“A new plan year” has a plan of that year, and numbers that still name the old one', async () => {
    const edition = await madeBy('A new plan year')
    const goal = edition.topics.find(({ id }) => id === 'goal')
    expect([goal?.source.key, edition.sources.PLAN?.date]).toEqual(['PLAN', '2027-05-14'])
    expect(isOutside(goal?.period, '2027-06-01')).toBe(false)
    expect(isOutside(goal?.period, '2028-04-01')).toBe(true)
    expect(edition.office.plan.sources).toEqual(['PLAN2022'])
    expect(edition.sources.PLAN2022?.date).toBe('2022-05-13')
  })

  it('“Add a language” has a fourth one, on every screen', async () => {
    const office = await officeIn(followed('Add a language'))
    const edition = await editionOf(office)
    expect(edition.locales.map(({ id, name }) => `${id} ${name}`)).toContain('eo Esperanto')
    for (const { locales } of office.screens) expect(locales).toContain('eo')
  })

  it('“Put lines in order” has the line that was there before', () => {
    const folder = followed('Put lines in order')
    const file = 'src/facts/office.ts'
    const [, written] = readFileSync(join(folder, file), 'utf8').match(/( +phone: fact\( .*)/) ?? []
    expect(written).toBeDefined()
    const steps = recipe('Put lines in order')
    expect(steps.flatMap((step) => (step.kind === 'sh' ? [step.command] : []))).toEqual(['npm run format'])
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const [biome = '', ...options] = scripts.format.split(' ')
    execFileSync(
      join(root, 'node_modules/.bin', biome),
      [...options, `--config-path=${root}`, '--vcs-enabled=false', join(folder, file)],
      { cwd: folder, stdio: 'pipe' },
    )
    expect(readFileSync(join(folder, file), 'utf8')).toBe(readFileSync(join(root, file), 'utf8'))
  })
})

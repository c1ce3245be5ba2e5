import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadBundle } from '../../tests/support/bundle.ts'
import { readable } from '../staff/draft/readable.ts'
import { parsePlan } from '../staff/plan/parse-plan.ts'
import { withPlan } from '../staff/plan/with-plan.ts'
import { facts } from './facts.ts'

// The plan of 2022 as this office published it, against the facts that people took from it.

const published = readFileSync(join(import.meta.dirname, '../../tests/fixtures/plan/2022.txt'), 'utf8')
const plan = parsePlan(published)
const ofPlan = facts.topics.filter(({ section }) => section === 'initiatives')

describe('the published plan, pasted by staff', () => {
  it('is recognised whole: every initiative that the display has, with its pillar and its marks', () => {
    expect([plan.title, plan.year]).toEqual(['令和4年度戸塚区運営方針', 2022])
    expect(plan.pillars).toHaveLength(5)
    expect(plan.initiatives).toHaveLength(ofPlan.length)
    expect(plan.initiatives.map(({ signs }) => signs.length)).toEqual(
      ofPlan.map(({ marks }) => marks?.length),
    )
    const order = [...new Set(ofPlan.map(({ pillar }) => pillar))]
    expect(plan.initiatives.map(({ pillar }) => plan.pillars.indexOf(pillar ?? ''))).toEqual(
      ofPlan.map(({ pillar }) => order.indexOf(pillar)),
    )
    const groups = new Set(plan.initiatives.flatMap(({ group }) => group ?? []))
    expect(groups.size).toBe(facts.groups.length)
  })

  it('knows the pillar, the group, the marks and the year of each', () => {
    const edition = readable(loadBundle().edition)
    const page = { title: '令和9年度戸塚区運営方針', url: 'https://www.city.example/plan', year: 2027 }
    const added = withPlan(edition, plan, page).topics.slice(edition.topics.length)
    for (const [index, topic] of added.entries()) {
      const { pillar, group, marks } = ofPlan[index] ?? {}
      expect(topic).toMatchObject({ pillar, marks, period: { from: '2027-04-01', until: '2028-03-31' } })
      expect(topic.group).toBe(group)
    }
  })
})

import { expect } from '@playwright/test'
import type { Edition } from '../../src/shared/edition/edition.ts'
import { loadBundle } from '../support/bundle.ts'
import { AT, faultsOf, forward, install, POLL_MS, test } from '../support/kept-screen.ts'

test.use({ serviceWorkers: 'allow' })

const { edition } = loadBundle()
const HUGE = 1_048_576

const [TOPIC = { section: 'office', id: 'office' }] = edition.topics
const HEADING = `words.en.topics.${TOPIC.section}.${TOPIC.id}.heading`
const OVERSIZED: readonly [what: string, place: string, change: (copy: Edition) => void][] = [
  ['a heading of a megabyte', `${HEADING}: expected at most`, (e) => say(e, 'x'.repeat(HUGE))],
  ['a heading with many line breaks', `${HEADING}: expected`, (e) => say(e, `Goal${'\n'.repeat(100)}`)],
  ['a heading of blanks', `${HEADING}: expected a text`, (e) => say(e, '　 ')],
  ['no words of the office', 'office', (e) => delete e.words.en?.topics.office?.office],
]

test('an edition beyond the bounds is refused, and the one before stays on', async ({ wall, server }) => {
  await install(wall, server)
  for (const [what, place, change] of OVERSIZED) {
    await test.step(what, async () => {
      const copy = structuredClone(edition)
      change(copy)
      server.answer('/api/edition', (_, response) =>
        response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(copy)),
      )
      await forward(wall, server, POLL_MS)
      const from = server.now ?? AT
      const found = async () => (await faultsOf(wall)).filter(({ lastAt }) => lastAt >= from)
      await expect.poll(found, what).toMatchObject([{ kind: 'content' }])
      expect((await found())[0]?.detail).toContain(place)
      await wall.reload()
      await expect(wall.locator('.slide h1').first()).toBeVisible()
    })
  }
})

function say(copy: Edition, heading: string): void {
  const words = copy.words.en?.topics[TOPIC.section]?.[TOPIC.id]
  if (words) words.heading = heading
}

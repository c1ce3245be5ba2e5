import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { findChromium } from '../../build/steps/find-chromium.ts'
import { type Place, pagePath } from '../../src/shared/edition/address.ts'
import type { Edition } from '../../src/shared/edition/edition.ts'

// Lighthouse loads a page as a middling phone does, and gives it points.

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
type Category = (typeof CATEGORIES)[number]

/** The points of a page in one language, from 0 to 100. */
export interface Points {
  readonly page: string
  readonly locale: string
  readonly points: Readonly<Record<Category, number>>
}

interface Report {
  readonly categories: Readonly<Record<Category, { readonly score: number | null }>>
}

const COMMAND = join(import.meta.dirname, 'node_modules/lighthouse/cli/index.js')
// As in the tests: no sandbox for root, and no calls home.
const FLAGS =
  '--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update'

/**
 * Three pages: where people begin, an answer, and a department. What a wall shows at the moment is for no search engine,
 * which costs it points for search by intention.
 */
export function pointedPages({ needs, departments, topics }: Edition): Record<string, Place> {
  const [need] = needs
  const [department] = departments
  const [topic] = topics
  return {
    home: { kind: 'home' },
    ...(need && { need: { kind: 'need', id: need.id } }),
    ...(!need && topic && { topic: { kind: 'topic', id: topic.id } }),
    ...(department && { department: { kind: 'department', id: department.id } }),
  }
}

/** @throws Error when Lighthouse does not come to an end, or gives no points. */
export async function pointsOf(origin: string, page: string, locale: string, place: Place): Promise<Points> {
  const address = origin + pagePath(locale, place)
  const running = spawn(
    process.execPath,
    [
      ...[COMMAND, address, `--only-categories=${CATEGORIES.join()}`, `--chrome-flags=${FLAGS}`],
      ...['--output=json', '--output-path=stdout', '--no-enable-error-reporting', '--quiet'],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, CHROME_PATH: findChromium() } },
  )
  const [report, why] = await Promise.all([text(running.stdout), text(running.stderr)])
  if (report === '') throw new Error(`Lighthouse, ${address}: ${why.trim().split('\n').at(-1)}`)
  const { categories } = JSON.parse(report) as Report
  const scores = CATEGORIES.map((each) => {
    const { score } = categories[each]
    if (score === null) throw new Error(`Lighthouse, ${address}: no points for ${each}`)
    return [each, Math.round(score * 100)] as const
  })
  return { page, locale, points: Object.fromEntries(scores) as Points['points'] }
}

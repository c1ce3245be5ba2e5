import { HOUSE, type Rule } from '../rule.ts'
import { plainOrRaw } from './tolerant-ruby.ts'

const REPORTING = /と(?:して|され)(?:います|いました|おります)/gu

const countIn = (text: string) => [...plainOrRaw(text).matchAll(REPORTING)].length

/**
 * 〜としています reports what somebody else says. Once tells that it is the plan; line after line, the office reports
 * about itself like a newspaper, and with polite verbs it sounds ironic.
 */
export const reportsTwice: Rule = {
  id: 'japanese/reports-twice',
  severity: 'error',
  source: `${HOUSE}: what readers of the texts heard`,
  good: ['窓口を広げるとしています。', '窓口を広げるとしています。人を増やします。'],
  bad: ['窓口を広げるとしています。人を増やすとしています。'],
  check: ({ text, before }) => {
    const count = countIn(text)
    const earlier = before.reduce((sum, line) => sum + countIn(line), 0)
    if (count === 0 || count + earlier < 2) return []
    return [
      {
        found: plainOrRaw(text).match(REPORTING)?.at(-1) ?? text,
        message: `としています for the ${count + earlier}. time in one topic; say once that it is the plan, then say it plainly`,
      },
    ]
  },
}

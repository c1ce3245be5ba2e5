import type { Placed } from '../finding.ts'
import { dates, future } from './dates.ts'
import type { CheckedOffice, FactRule } from './fact-rule.ts'
import { knownSource } from './known-source.ts'
import { phone } from './phone.ts'
import { pictograms } from './pictograms.ts'
import { played } from './played.ts'
import { unique } from './unique.ts'

/** Every rule about facts. */
export const factRules: readonly FactRule<unknown>[] = [
  phone,
  knownSource,
  dates,
  future,
  pictograms,
  unique,
  played,
]

/**
 * Everything that is wrong with the facts of an office, in the order of the rules. Empty if nothing is wrong.
 * `file` is the part of the facts that a finding is in: `departments`.
 */
export function checkFacts(office: CheckedOffice): Placed[] {
  return factRules.flatMap((rule) =>
    rule.subjects(office).flatMap(({ path, value }) => {
      const complaint = rule.check(value)
      if (!complaint) return []
      const [file = '', ...key] = path.split('.')
      const { id, severity } = rule
      return [{ file, key: key.join('.'), text: complaint.found, rule: id, severity, ...complaint }]
    }),
  )
}

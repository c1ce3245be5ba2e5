import type { Finding, Placed } from '../../src/checker/finding.ts'

/** Findings for a person to work through: one block each, with a place that editors can open. */
export function printed(findings: readonly (Placed | Finding)[]): string[] {
  return findings.map((finding) => {
    const { key, text, rule, severity, found, message, proposal } = finding
    return [
      `${fileOf(finding)}  ${key}`,
      `  ${severity}  ${rule}: ${found}`,
      `  ${message}`,
      ...(proposal ? [`  → ${proposal}`] : []),
      ...(text && text !== found ? [`  in: ${text}`] : []),
      '',
    ].join('\n')
  })
}

function fileOf(finding: Placed | Finding): string {
  return 'locale' in finding
    ? `locales/${finding.locale}/${finding.file}.json`
    : `src/facts/${finding.file}.ts`
}

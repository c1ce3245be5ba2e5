import type { Finding } from '../../src/checker/finding.ts'

/** Findings for a person to work through: one block each, with a place that editors can open. */
export function printed(findings: readonly Finding[]): string[] {
  return findings.map(({ locale, file, key, text, rule, severity, found, message, proposal }) =>
    [
      `locales/${locale}/${file}.json  ${key}`,
      `  ${severity}  ${rule}: ${found}`,
      `  ${message}`,
      ...(proposal ? [`  → ${proposal}`] : []),
      ...(text ? [`  in: ${text}`] : []),
      '',
    ].join('\n'),
  )
}

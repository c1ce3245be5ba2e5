import { readdirSync, readFileSync } from 'node:fs'
import { join, parse } from 'node:path'
import { named } from '../../src/checker/facts/fact-rule.ts'
import type { Finding, Placed } from '../../src/checker/finding.ts'

/** The files of a folder like `src/facts/`, by name without `.ts`. Tests are none. */
export type FactFiles = Readonly<Record<string, string>>

export function readFactFiles(folder: string): FactFiles {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  return Object.fromEntries(files.map((file) => [parse(file).name, readFileSync(join(folder, file), 'utf8')]))
}

/** The files that may state a part of the facts; offices divide them in different ways. */
const STATED_IN: Readonly<Record<string, readonly string[]>> = {
  topics: ['plan', 'initiatives'],
  groups: ['initiatives', 'plan'],
  languages: ['languages', 'office'],
  calendar: ['closed-days', 'office'],
  building: ['building', 'office'],
}

/** A finding with the name of the file that states the fact. A part of the office may have a file of its own. */
export function inItsFile(finding: Placed, files: FactFiles): Placed {
  const [first = ''] = finding.key.split('.')
  const part = finding.file === 'office' && first in STATED_IN ? first : finding.file
  const candidates = (STATED_IN[part] ?? [part]).filter((name) => files[name] !== undefined)
  const stated = candidates.find((name) => files[name]?.includes(`'${first}'`)) ?? candidates[0]
  return { ...finding, file: stated ?? part }
}

/**
 * The problem of an edition as a finding in the file that a person would open. Numbers of list entries become ids.
 *
 * @param problem a line like `departments.11.desks.0.phone.value: expected …, found …`
 * @param input the edition as it was composed
 */
export function asFinding(problem: string, input: unknown): Placed | Finding {
  const [, path = '', message = problem] = /^(.*?): (expected .*)$/su.exec(problem) ?? []
  const said = {
    text: '',
    rule: 'edition',
    severity: 'error',
    found: /, found (.*)$/su.exec(message)?.[1] ?? '',
    message,
  } as const
  const [part = '', ...rest] = named(path.split('.'), input)
  if (part !== 'words' && part !== 'locales') {
    const key = rest.filter((name, index) => name !== 'value' || index < rest.length - 1)
    return { ...said, file: part, key: key.join('.') }
  }
  if (part === 'locales')
    return { ...said, locale: rest[0] ?? '', file: 'locale', key: rest.slice(1).join('.') }
  const [locale = '', file = '', ...key] = rest
  const [section = file, ...inSection] = file === 'topics' ? key : [file, ...key]
  return { ...said, locale, file: section, key: inSection.join('.') }
}

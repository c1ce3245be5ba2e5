import { filled, textOf, texts } from '../texts.ts'

/** What was expected, in the words of the program, with the numbers in it. */
const EXPECTED: readonly (readonly [pattern: RegExp, name: keyof typeof texts.expected])[] = [
  [/^at most (?<n>\d+) characters/, 'length'],
  [/^at most (?<n>\d+) bytes/, 'bytes'],
  [/^a text$|^words$/, 'text'],
  [/^a number like 045/, 'phone'],
  [/^an e-mail address/, 'email'],
  [/^a number from (?<from>-?[\d.]+) to (?<to>[\d.]+)/, 'range'],
  [/^number$|^a whole number/, 'number'],
  [/^no blank at either end/, 'blank'],
  [/^characters that can be seen/, 'unseen'],
  [/^ruby like/, 'ruby'],
  [/^every entry once/, 'once'],
  [/^a floor, a number/, 'finding'],
  [/^a text without readings/, 'plain'],
  [/^no publication of it/, 'waiting'],
  [/^a time to come/, 'past'],
  [/^a time within (?<n>\d+) days/, 'far'],
  [/^another person than/, 'second'],
  [/^lower case words joined by -/, 'screen-id'],
  [/^an id that no other screen has/, 'taken'],
  [/^from before until/, 'hours'],
  [/^a time like/, 'time'],
  [/^1 to \d+ entries/, 'list'],
]

/** A problem of an edition in the language of the office; in the program's own words if there are none for it. */
export function problemText(problem: string): string {
  const [, expected = problem, found = ''] = /: expected (.*), found (.*)$/s.exec(problem) ?? []
  for (const [pattern, name] of EXPECTED) {
    const match = pattern.exec(expected)
    if (match) return filled(texts.expected[name], { ...match.groups, found })
  }
  return filled(textOf(texts.expected, 'other') ?? '', { problem: expected })
}

/**
 * A problem with its bounds in the unit of a field. The office names those of its store.
 *
 * @param unit so much of the store's unit is one of the field's.
 */
export function inUnit(problem: string, unit: number): string {
  return problem.replace(
    /from (\d+) to (\d+)/,
    (_, from, to) => `from ${Math.ceil((from / unit) * 10) / 10} to ${Math.floor((to / unit) * 10) / 10}`,
  )
}

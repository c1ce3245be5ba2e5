import type { Line, Part } from './line.ts'

/** Lines that are drawn as one thing: a floor with its counter, a number with its owner, a table of hours. */
type GroupKind = 'name' | 'place' | 'phone' | 'hours' | 'facility' | 'ask' | 'text'

export interface LineGroup {
  readonly kind: GroupKind
  readonly lines: readonly Line[]
}

/** The parts of each kind. The first ones begin a group; the others belong to the group before them. */
const GROUPS: Readonly<
  Record<Exclude<GroupKind, 'text'>, { first: readonly Part[]; more: readonly Part[] }>
> = {
  name: { first: ['department'], more: ['departmentAsOf'] },
  place: { first: ['floor', 'counter'], more: ['counter', 'placeAsOf'] },
  phone: { first: ['phone'], more: ['phoneName', 'phoneAsOf'] },
  hours: { first: ['times'], more: ['times', 'days', 'timesAsOf'] },
  facility: {
    first: ['facility'],
    more: ['facilityPlace', 'facilityText', 'facilityAsOf', 'times', 'days'],
  },
  ask: { first: ['ask', 'help'], more: [] },
}

/** The lines of a subject in groups, in their order. */
export function groupsOf(lines: readonly Line[]): LineGroup[] {
  const groups: { kind: GroupKind; lines: Line[] }[] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (last && last.kind !== 'text' && GROUPS[last.kind].more.includes(line.part)) last.lines.push(line)
    else groups.push({ kind: kindOf(line), lines: [line] })
  }
  return groups
}

function kindOf({ part }: Line): GroupKind {
  const kinds = Object.keys(GROUPS) as (keyof typeof GROUPS)[]
  return kinds.find((kind) => GROUPS[kind].first.includes(part)) ?? 'text'
}

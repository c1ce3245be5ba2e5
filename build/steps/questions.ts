import type { Edition } from '../../src/shared/edition/edition.ts'
import { type Fact, shown } from '../../src/shared/edition/fact/fact.ts'
import { missing } from '../../src/shared/edition/fact/state-fact.ts'
import { isAnswered, isReference } from '../../src/shared/edition/fact/unchecked.ts'
import type { Department } from '../../src/shared/edition/office/department.ts'

/** A question to the office, and the place for its answer. */
export interface Question {
  /** Whom it is about: the building, the office, or the id of a department. */
  readonly of: string
  /** What is asked: a kind of fact, or the id of a facility or of another question of visitors. */
  readonly about: string
  /** If it is about one name of several: the sign. */
  readonly sign?: string
  /** If it is about a desk: the desk's id. */
  readonly desk?: string
  /** The field of the facts that the answer fills. */
  readonly field: string
  readonly fact: Fact<unknown>
  /** Whether displays show what was found, for the office to check; keep it back; or have nothing. */
  readonly state: 'shown' | 'kept' | 'missing'
}

type Asked = Pick<Question, 'about' | 'field' | 'fact'> & Partial<Pick<Question, 'sign' | 'desk'>>

/** Every fact that the office has not stated itself, in the order of the edition. The form for the office asks for them. */
export function questionsOf(edition: Edition): Question[] {
  const { building, others } = edition.office
  const inBuilding = building.map(
    ({ id, fact }): Asked => ({ about: id, field: `src/facts/building.ts: ${id}`, fact }),
  )
  const asked: (readonly [of: string, asked: readonly Asked[]])[] = [
    ['building', inBuilding],
    [
      'office',
      [
        ...ofOffice(edition),
        ...others.map(
          ({ id, fact }): Asked => ({ about: id, field: `src/facts/office.ts: others ${id}`, fact }),
        ),
      ],
    ],
    ...edition.departments.map((department) => [department.id, ofDepartment(department)] as const),
  ]
  return asked.flatMap(([of, list]) =>
    list
      .filter(({ fact }) => !isSettled(fact, edition))
      .map((own): Question => ({ of, ...own, state: stateOf(own.fact, edition) })),
  )
}

/** Whether nobody has to be asked: the office has stated the fact, or it is a reading from a dictionary. */
function isSettled(fact: Fact<unknown>, { sources }: Edition): boolean {
  return isAnswered(fact, sources) || (shown(fact, sources) !== undefined && isReference(fact, sources))
}

function stateOf(fact: Fact<unknown>, { sources }: Edition): Question['state'] {
  if (shown(fact, sources)) return 'shown'
  return fact.value === null ? 'missing' : 'kept'
}

function ofOffice({ office }: Edition): Asked[] {
  const own = (about: 'address' | 'phone' | 'fax' | 'hours' | 'plan'): Asked => ({
    about,
    field: `src/facts/office.ts: ${about}`,
    fact: office[about],
  })
  const centre = (about: string, field: keyof typeof office.languages): Asked => ({
    about,
    field: `src/facts/languages.ts: ${field}`,
    fact: office.languages[field],
  })
  return [
    own('address'),
    own('phone'),
    own('fax'),
    own('hours'),
    own('plan'),
    centre('centre-phone', 'phone'),
    centre('centre-languages', 'spoken'),
    centre('centre-hours', 'hours'),
  ]
}

function ofDepartment({ id, names, english, floor, counter, desks, saturday }: Department): Asked[] {
  const field = (name: string) => `src/facts/departments.ts: ${id}.${name}`
  const own = (about: string, fact: Fact<unknown>): Asked => ({ about, field: field(about), fact })
  const isInBuilding = !desks.some(({ address }) => address)
  return [
    ...names.flatMap(({ sign, reading, operator }): Asked[] => [
      { about: 'reading', sign, field: field(`names ${sign}.reading`), fact: reading },
      ...(operator
        ? [{ about: 'operator', sign, field: field(`names ${sign}.operator`), fact: operator }]
        : []),
    ]),
    own('english', english),
    // A house of its own has an address instead.
    ...(isInBuilding ? [own('floor', floor), own('counter', counter)] : []),
    ...(desks.length === 0 ? [{ about: 'phone', field: field('desks'), fact: missing() }] : []),
    ...desks.flatMap(({ id: desk, ...facts }) =>
      (['address', 'phone', 'fax', 'email'] as const).flatMap((about): Asked[] => {
        const fact = facts[about]
        return fact ? [{ about, desk, field: field(`desks ${desk}.${about}`), fact }] : []
      }),
    ),
    own('saturday', saturday),
  ]
}

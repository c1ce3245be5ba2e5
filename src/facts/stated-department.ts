import type { Department } from '../shared/edition/department.ts'
import type { Fact } from '../shared/edition/fact.ts'
import { fact, missing } from '../shared/edition/state-fact.ts'
import { PLAN_PERIOD } from './periods.ts'

type Stated = Pick<Department, 'id' | 'code' | 'pictogram' | 'names'> & Partial<Department>

/** A department with the facts that are known. The others are missing. */
export function department(stated: Stated): Department {
  return {
    source: { key: 'PLAN', heading: '各課の取組' },
    period: PLAN_PERIOD,
    english: missing(),
    floor: missing(),
    counter: missing(),
    desks: [],
    saturday: missing(),
    ...stated,
  }
}

/** A name made of ordinary words, with their usual readings. */
export const sign = (name: string, kana: string) => ({
  sign: name,
  reading: fact(kana, { sources: ['DICTIONARY'] }),
})

/** The name of a town, with the reading of the postal register. */
export const townSign = (name: string, kana: string) => ({
  sign: name,
  reading: fact(kana, { sources: ['JPOST'] }),
})

/** A desk with the facts that are known. */
export const desk = (
  id: string,
  phone: Fact<string>,
  fax: Fact<string> = missing(),
  email: Fact<string> = missing(),
) => ({
  id,
  phone,
  fax,
  email,
})

/** A nursery of the city, on its own premises. Its number and address were not seen on a page of the city. */
export const nursery = (id: string, phone: string, address: string) => {
  const ground = { sources: ['NINKA2026'], date: '2026-03-02', risk: 'medium' } as const
  return { ...desk(id, fact(phone, ground)), address: fact(address, ground) }
}

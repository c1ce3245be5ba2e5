import { fact } from '../shared/edition/fact/state-fact.ts'
import type { Department } from '../shared/edition/office/department.ts'
import { type Stated, stateDepartment, stateDesk } from '../shared/edition/office/state-department.ts'
import { PLAN_PERIOD } from './periods.ts'

/** A department of the plan page with the facts that are known. */
export const department = (stated: Omit<Stated, 'source' | 'period'>): Department =>
  stateDepartment({ source: { key: 'PLAN', heading: '各課の取組' }, period: PLAN_PERIOD, ...stated })

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

/** A nursery of the city, on its own premises. Its number and address were not seen on a page of the city. */
export const nursery = (id: string, phone: string, address: string) => {
  const ground = { sources: ['NINKA2026'], date: '2026-03-02', risk: 'medium' } as const
  return { ...stateDesk(id, fact(phone, ground)), address: fact(address, ground) }
}

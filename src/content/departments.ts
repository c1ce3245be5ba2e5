import type { Department } from '../shared/department.ts'
import type { Fact } from '../shared/fact.ts'
import { PLAN_PERIOD } from './plan-period.ts'
import { fact, missing } from './state-fact.ts'

const desk = (id: string, phone: Fact<string>, fax: Fact<string> = missing(), email: Fact<string> = missing()) => ({
  id,
  phone,
  fax,
  email,
})

/** Department names and readings as on the plan page; the readings of these are the usual ones of the words. */
const sign = (name: string, reading: string) => ({
  sign: name,
  reading: fact(reading, { sources: ['PLAN'], date: '2022-05-13' }),
})

const secondFloor2013 = fact(2, { sources: ['TOWN2013'], date: '2013-03-07', risk: 'medium' })
const publicInformationFax = fact('045-862-3054', {
  sources: ['PLAN', 'KOHO202201', 'KOHO202309'],
  date: '2025-01-07',
})

type Stated = Pick<Department, 'id' | 'code' | 'pictogram' | 'names'> & Partial<Department>

/** Fills in what nobody has stated. */
function department(stated: Stated): Department {
  return {
    source: { key: 'PLAN', heading: `各課の取組 ${stated.names.map((name) => name.sign).join('・')}` },
    period: PLAN_PERIOD,
    english: missing(),
    floor: missing(),
    counter: missing(),
    desks: [],
    saturday: missing(),
    ...stated,
  }
}

/** The departments in the order of the plan page. The four nurseries have one task and are one entry. */
export const departments: Department[] = [
  department({
    id: 'public-relations',
    code: 12,
    pictogram: 'campaign',
    names: [sign('区政推進課', 'くせいすいしんか')],
    english: fact('Ward Administration Promotion Division', {
      sources: ['NAKANEWS', 'EN2025'],
      date: '2025-01-07',
    }),
    floor: fact(9, { sources: ['PLAN'], date: '2022-05-13', risk: 'medium' }),
    counter: fact(93, { sources: ['PLAN'], date: '2022-05-13', risk: 'medium' }),
    desks: [
      desk(
        'public-information',
        fact('045-866-8321', { sources: ['PLAN', 'KOHO202201', 'KOHO202309'], date: '2025-01-07' }),
        publicInformationFax,
        fact('to-kusei@city.yokohama.jp', {
          sources: ['PLAN'],
          date: '2022-05-13',
          risk: 'high',
          note: 'City mail moved to @city.yokohama.lg.jp by 2024; the new address of this desk was not seen.',
        }),
      ),
      desk('planning', fact('045-866-8327', { sources: ['KOHO202502'], date: '2025-01-27' }), publicInformationFax),
    ],
  }),
]
void secondFloor2013

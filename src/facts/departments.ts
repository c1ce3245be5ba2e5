import { fact, missing } from '../shared/edition/fact/state-fact.ts'
import type { Department } from '../shared/edition/office/department.ts'
import { stateDesk } from '../shared/edition/office/state-department.ts'
import { EXPOSITION_ENDS, HEART_PLAN_ENDS } from './periods.ts'
import { department, nursery, sign, townSign } from './stated-department.ts'

/** According to a newspaper, three departments were on the second floor when the building opened. */
const secondFloor2013 = fact(2, { sources: ['TOWN2013'], date: '2013-03-07', risk: 'medium' })

const saturday = fact('some', {
  sources: ['KOHO202309', 'KOHOKU_EN', 'KOHO_KANAGAWA', 'KOHO_SAKAE'],
  date: '2023-08-31',
})

const planFax = fact('045-862-3054', { sources: ['PLAN', 'KOHO202201', 'KOHO202309'], date: '2023-08-31' })

/**
 * The departments, most asked for first: moves, insurance, families and taxes, for which most people come; then help,
 * health, roads, the plan and the community; last what lies outside the building or few visit. The order is ours:
 * nobody has counted. The four nurseries have one task and are one entry. One of them has left the city since, so it
 * has four names and three contacts.
 */
export const departments: Department[] = [
  department({
    id: 'family-registry',
    code: 1,
    pictogram: 'home',
    names: [sign('戸籍課', 'こせきか')],
    english: fact('Family Registry Division', { sources: ['KOHOKU_EN'], date: '2024-01-16' }),
    floor: secondFloor2013,
    saturday,
  }),
  department({
    id: 'insurance-pension',
    code: 2,
    pictogram: 'health-and-safety',
    names: [sign('保険年金課', 'ほけんねんきんか')],
    english: fact('Insurance and Pension Division', { sources: ['KOHOKU_EN'], date: '2024-01-16' }),
    floor: secondFloor2013,
    desks: [
      stateDesk(
        'national-pension',
        fact('045-866-8441', { sources: ['FAQNENKIN'], date: '2018-10-22', risk: 'high' }),
        fact('045-871-8419', { sources: ['FAQNENKIN'], date: '2018-10-22', risk: 'high' }),
      ),
      stateDesk(
        'health-insurance',
        fact('045-866-8449', { sources: ['KOKUHO2019'], date: '2019-01-23', risk: 'high' }),
      ),
    ],
    saturday,
  }),
  department({
    id: 'children-families',
    code: 4,
    pictogram: 'family-restroom',
    names: [sign('こども家庭支援課', 'こどもかていしえんか')],
    english: fact('Children and Families Support Division', {
      sources: ['MT_BOSHI', 'MT_KOHOKU'],
      date: '2025-01-17',
      risk: 'medium',
      confidence: 'single',
      note: 'Both pages have it from one glossary of the machine translation.',
    }),
    floor: secondFloor2013,
    desks: [
      stateDesk(
        'nursery-guidance',
        fact('045-866-8466', {
          sources: ['HOIKU2020'],
          date: '2020-08-04',
          risk: 'high',
          note: 'The translated page calls the desk “Children and Families Support Section”.',
        }),
      ),
    ],
    saturday: fact('child-forms', {
      sources: ['KOHO202309'],
      date: '2023-08-31',
      risk: 'medium',
    }),
  }),
  department({
    id: 'tax',
    code: 9,
    pictogram: 'currency-yen',
    names: [sign('税務課', 'ぜいむか')],
    desks: [
      stateDesk(
        'resident-tax',
        fact('045-866-8351', { sources: ['FAQZEI'], date: '2018-10-23', risk: 'high' }),
        fact('045-865-4592', { sources: ['FAQZEI'], date: '2018-10-23', risk: 'high' }),
      ),
      stateDesk('property-tax', missing()),
      stateDesk('tax-collection', missing()),
      stateDesk('tax-certificates', missing()),
    ],
  }),
  department({
    id: 'older-disabled-support',
    code: 3,
    pictogram: 'elderly',
    names: [sign('高齢・障害支援課', 'こうれい・しょうがいしえんか')],
    english: fact('Elderly and Disabled Support Division', {
      sources: ['MT_NISHI'],
      date: '2022-09-22',
      risk: 'medium',
      note: 'The glossary of the machine translation, read for the division of the same name in Nishi Ward.',
    }),
  }),
  department({
    id: 'livelihood-support',
    code: 8,
    pictogram: 'volunteer-activism',
    names: [sign('生活支援課', 'せいかつしえんか')],
    desks: [
      stateDesk(
        'livelihood',
        fact('045-866-8431', { sources: ['LIST_SEIKATSU'], date: '2026-07-27', risk: 'medium' }),
        fact('045-866-2683', { sources: ['LIST_SEIKATSU'], date: '2026-07-27', risk: 'medium' }),
      ),
    ],
  }),
  department({
    id: 'health-welfare',
    code: 6,
    until: HEART_PLAN_ENDS,
    pictogram: 'vaccines',
    names: [sign('福祉保健課', 'ふくしほけんか')],
    desks: [
      stateDesk(
        'health-promotion',
        fact('045-866-8426', {
          sources: ['HOZON2025'],
          date: '2025-02-27',
          confidence: 'inferred',
          note: 'The page names the desk, not the department it belongs to.',
        }),
        fact('045-865-3963', { sources: ['HOZON2025'], date: '2025-02-27', confidence: 'inferred' }),
      ),
    ],
  }),
  department({
    id: 'environmental-health',
    code: 7,
    pictogram: 'restaurant',
    names: [sign('生活衛生課', 'せいかつえいせいか')],
    desks: [
      stateDesk(
        'environmental-hygiene',
        fact('045-866-8476', { sources: ['PETQA'], date: '2020-11-06', risk: 'medium' }),
        fact('045-866-2513', { sources: ['PETQA'], date: '2020-11-06', risk: 'medium' }),
      ),
      stateDesk('food-hygiene', missing()),
    ],
  }),
  department({
    id: 'public-works',
    code: 11,
    until: EXPOSITION_ENDS,
    pictogram: 'road',
    names: [sign('戸塚土木事務所', 'とつかどぼくじむしょ')],
  }),
  department({
    id: 'ward-planning',
    code: 12,
    pictogram: 'campaign',
    names: [sign('区政推進課', 'くせいすいしんか')],
    english: fact('Ward Administration Promotion Division', {
      sources: ['NAKANEWS', 'EN2025'],
      date: '2025-01-07',
      note: 'A person at Naka Ward writes “Ward Admin Promotion Division”; the word in full is of the machine translation.',
    }),
    floor: fact(9, { sources: ['PLAN'], date: '2022-05-13', risk: 'medium' }),
    counter: fact(93, { sources: ['PLAN'], date: '2022-05-13', risk: 'medium' }),
    desks: [
      stateDesk(
        'public-information',
        fact('045-866-8321', { sources: ['PLAN', 'KOHO202201', 'KOHO202309'], date: '2023-08-31' }),
        planFax,
        fact('to-kusei@city.yokohama.jp', {
          sources: ['PLAN'],
          date: '2022-05-13',
          risk: 'high',
          note: 'City mail had moved to @city.yokohama.lg.jp by 2024; the new address of this desk was not seen.',
        }),
      ),
      stateDesk('planning', fact('045-866-8327', { sources: ['KOHO202502'], date: '2025-01-27' }), planFax),
    ],
  }),
  department({
    id: 'community-promotion',
    code: 13,
    pictogram: 'groups',
    names: [sign('地域振興課', 'ちいきしんこうか')],
    desks: [
      stateDesk(
        'community-activities',
        fact('045-866-8416', {
          sources: ['KOHO202312'],
          date: '2023-11-28',
          risk: 'medium',
          confidence: 'inferred',
          note: 'The page names the desk, not the department it belongs to.',
        }),
        fact('045-864-1933', {
          sources: ['KOHO202312'],
          date: '2023-11-28',
          risk: 'medium',
          confidence: 'inferred',
        }),
      ),
    ],
  }),
  department({
    id: 'general-affairs',
    code: 14,
    pictogram: 'how-to-vote',
    names: [sign('総務課', 'そうむか')],
    floor: fact(9, { sources: ['KOHOBOUSAI2022', 'HOZON202009'], date: '2022-01-04', risk: 'medium' }),
    counter: fact(91, {
      sources: ['KOHOBOUSAI2022', 'HOZON202009'],
      date: '2022-01-04',
      risk: 'medium',
      note: 'The issue of 2020 names the division beside the counter; the part of that of 2022 that was read does not.',
    }),
    desks: [
      stateDesk(
        'general-affairs',
        fact('045-866-8307', { sources: ['HOZON202010'], date: '2020-10-06', risk: 'high' }),
        fact('045-881-0241', { sources: ['HOZON202010'], date: '2020-10-06', risk: 'high' }),
      ),
    ],
  }),
  department({
    id: 'nurseries',
    code: 5,
    pictogram: 'crib',
    names: [
      {
        ...townSign('舞岡', 'まいおか'),
        operator: fact('社会福祉法人 石狩友愛福祉会', {
          sources: ['IKAN2021', 'NYUSHO202602'],
          date: '2026-02',
          note: 'From 1 April 2023. As a city nursery it had 045-822-5855 and 舞岡町1956; neither is the office’s any more.',
          history: [{ value: '横浜市', sources: ['PLAN'], date: '2022-05-13' }],
        }),
      },
      townSign('川上', 'かわかみ'),
      {
        sign: '汲沢',
        reading: fact('ぐみざわ', {
          sources: ['JPOST'],
          confidence: 'inferred',
          note: 'The postal register reads the town ぐみざわ; ぐみさわ is heard too. How the nursery reads itself was not found.',
        }),
      },
      townSign('原宿', 'はらじゅく'),
    ],
    ending: sign('保育園', 'ほいくえん'),
    desks: [
      nursery('kawakami', '045-822-8987', '横浜市戸塚区川上町4-9'),
      nursery('gumisawa', '045-861-4188', '横浜市戸塚区汲沢1-22-33'),
      nursery('harajuku', '045-852-1141', '横浜市戸塚区原宿4-22-2'),
    ],
  }),
  department({
    id: 'accounts',
    code: 10,
    pictogram: 'calculate',
    names: [sign('区会計室', 'くかいけいしつ')],
  }),
]

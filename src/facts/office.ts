import { fact, missing } from '../shared/edition/fact/state-fact.ts'
import type { Office } from '../shared/edition/office/office.ts'
import { building } from './building.ts'
import { calendar } from './closed-days.ts'
import { languages } from './languages.ts'

/** The ward office itself. */
export function office(): Office {
  return {
    timeZone: 'Asia/Tokyo',
    address: fact(
      { postcode: '244-0003', lines: '横浜市戸塚区戸塚町16-17' },
      { sources: ['KOHO202309', 'HOZON2025'], date: '2025-02-27' },
    ),
    phone: fact('045-866-8484', { sources: ['KOHO202309'], date: '2023-08-31' }),
    fax: fact('045-862-3054', { sources: ['KOHO202309', 'PLAN'], date: '2023-08-31' }),
    hours: fact(
      {
        weekday: { from: '08:45', until: '17:00' },
        saturday: {
          from: '09:00',
          until: '12:00',
          weeks: [2, 4],
        },
      },
      {
        sources: ['KOHO202309', 'KOHOKU_EN', 'KOHO_KANAGAWA', 'KOHO_SAKAE'],
        date: '2024-01-16',
        note: 'The weekday hours are the rule of all wards; a page of this ward that states them was not seen.',
      },
    ),
    plan: fact({ floor: 9, counter: 93 }, { sources: ['PLAN'], date: '2022-05-13', risk: 'medium' }),
    calendar: calendar(),
    languages,
    building,
    others: [
      {
        id: 'centre-twelfth-language',
        fact: missing('Later pages of the centre count twelve and name eleven.'),
      },
      { id: 'english-address', fact: missing() },
      { id: 'plan-now', fact: missing('No plan newer than that of fiscal 2022 was found.') },
    ],
  }
}

import { fact, missing } from '../shared/edition/fact/state-fact.ts'
import type { Office } from '../shared/edition/office/office.ts'

/** What visitors look for in the building. No official page was found for most of it, so it waits for the office. */
export const building: Office['building'] = [
  {
    id: 'reception',
    pictogram: 'info',
    fact: fact({ floor: 3 }, { sources: ['HAMAREPO2013'], date: '2013-04-18', risk: 'high' }),
  },
  {
    id: 'station',
    pictogram: 'train',
    fact: fact(
      { name: '戸塚駅' },
      {
        sources: ['TOWN2013', 'ITOT', 'HTOWN'],
        date: '2013-03-07',
        note: 'Newspaper and third parties: joined to the building by a deck and an underground passage.',
      },
    ),
  },
  {
    id: 'lifts',
    pictogram: 'elevator',
    fact: missing('A newspaper of 2018 counts three lifts and names the escalator from 2F to 3F.'),
  },
  { id: 'accessible-toilet', pictogram: 'accessible', fact: missing() },
  { id: 'nursing-room', pictogram: 'breastfeeding', fact: missing() },
  { id: 'childminding-room', pictogram: 'toys', fact: missing() },
  { id: 'wheelchairs', pictogram: 'accessible-forward', fact: missing() },
  {
    id: 'parking',
    pictogram: 'local-parking',
    fact: missing('A newspaper of 2018 says that the underground car park is open to everybody.'),
  },
  {
    id: 'sign-language',
    pictogram: 'sign-language',
    fact: fact(
      { hours: [{ days: 'wednesday-thursday', from: '13:30', until: '17:00' }] },
      {
        sources: ['KISHA2016'],
        date: '2016-05-12',
        risk: 'high',
        note: 'A trial of fiscal 2016. Whether it still runs, and the tablets of the same text, was not found.',
      },
    ),
  },
  { id: 'writing', pictogram: 'edit', fact: missing() },
  {
    id: 'interpreting',
    pictogram: 'interpreter-mode',
    fact: fact(
      {
        says: 'by-telephone',
        hours: [
          { days: 'weekdays', from: '10:00', until: '17:00' },
          { days: 'saturdays', from: '10:00', until: '13:00' },
        ],
      },
      {
        sources: ['YOKE2021'],
        date: '2021-11-17',
        risk: 'medium',
        note: 'Announced as a trial for the counters of the city. On Saturdays without Indonesian; the last call half an hour before the end.',
      },
    ),
  },
  {
    id: 'call-centre',
    pictogram: 'support-agent',
    fact: fact(
      { phone: '045-664-2525' },
      {
        sources: ['CALL2016'],
        date: '2016-08',
        risk: 'high',
        note: 'The same page says 8:00 to 21:00, every day of the year.',
      },
    ),
  },
  {
    id: 'multi-purpose-space',
    pictogram: 'meeting-room',
    fact: fact(
      { floor: 3 },
      {
        sources: ['KOHO202509'],
        date: '2025-08-25',
        note: 'The bulletin calls it 多目的スペース中. How 中 is read was not found, so the name has it not.',
      },
    ),
  },
]

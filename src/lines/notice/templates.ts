import type { NoticeTemplate } from '../../shared/notice/template.ts'

/**
 * What the office can say in every language without a translator. The words are in `locales/<locale>/notices.json`. They
 * state nothing that nobody fills in, and what they ask of people holds in any building. None says 避難指示: that order is
 * the mayor's, whatever the weather agency has published.
 */
export const noticeTemplates: readonly NoticeTemplate[] = [
  {
    id: 'earthquake',
    severity: 'emergency',
    pictogram: 'earthquake',
    category: 'Geo',
    response: 'Shelter',
    blanks: { time: { kind: 'time', optional: true } },
    sentences: ['protect', 'lifts', 'inside', { id: 'when', needs: ['time'] }],
  },
  {
    id: 'evacuation',
    severity: 'emergency',
    pictogram: 'directions-run',
    category: 'Safety',
    response: 'Evacuate',
    blanks: {
      reason: { kind: 'choice', of: ['fire', 'quake', 'gas', 'power-cut'], optional: true },
      place: { kind: 'place', optional: true },
    },
    sentences: [
      'stairs',
      'lifts',
      'tell-staff',
      { id: 'wait-at', needs: ['place'] },
      { id: 'because', needs: ['reason'] },
    ],
  },
  {
    id: 'tsunami',
    severity: 'emergency',
    pictogram: 'tsunami',
    category: 'Geo',
    response: 'Avoid',
    blanks: {
      alert: { kind: 'choice', of: ['major-tsunami', 'tsunami', 'tsunami-advisory'] },
      floor: { kind: 'number', least: 1, most: 60, optional: true },
    },
    sentences: ['alert', 'away', { id: 'floor', needs: ['floor'], otherwise: 'staff' }],
  },
  {
    id: 'heavy-rain',
    severity: 'warning',
    pictogram: 'rainy',
    category: 'Met',
    response: 'Avoid',
    blanks: {
      hazard: { kind: 'choice', of: ['river', 'road', 'slope'] },
      level: { kind: 'number', least: 2, most: 5, optional: true },
    },
    sentences: ['hazard', 'away', { id: 'level', needs: ['level'] }, 'trains'],
  },
  {
    id: 'heat',
    severity: 'warning',
    pictogram: 'heat',
    category: 'Health',
    response: 'Avoid',
    blanks: { alert: { kind: 'choice', of: ['heat-alert', 'special-heat-alert'], optional: true } },
    sentences: [{ id: 'alert', needs: ['alert'] }, 'drink', 'ill'],
  },
  {
    id: 'systems-down',
    severity: 'warning',
    pictogram: 'desktop-access-disabled',
    category: 'Infra',
    blanks: {
      what: {
        kind: 'choice',
        of: ['procedures-slow', 'procedures-stopped', 'certificates-slow', 'certificates-stopped', 'phones'],
      },
      time: { kind: 'time', optional: true },
    },
    sentences: ['what', { id: 'again', needs: ['time'], otherwise: 'unknown' }],
  },
  {
    id: 'counter-closed',
    severity: 'info',
    pictogram: 'event-busy',
    category: 'Other',
    blanks: { place: { kind: 'place' }, time: { kind: 'time', optional: true } },
    sentences: [{ id: 'again', needs: ['time'], otherwise: 'unknown' }, 'staff'],
  },
  {
    id: 'counter-moved',
    severity: 'info',
    pictogram: 'move-location',
    category: 'Other',
    blanks: {
      place: { kind: 'place' },
      floor: { kind: 'number', least: 1, most: 60 },
      counter: { kind: 'number', least: 1, most: 999, optional: true },
    },
    sentences: [{ id: 'counter', needs: ['floor', 'counter'], otherwise: 'floor' }],
  },
  {
    id: 'crowded',
    severity: 'info',
    pictogram: 'groups',
    category: 'Other',
    blanks: {
      place: { kind: 'place' },
      minutes: { kind: 'number', least: 10, most: 300, step: 10, optional: true },
    },
    sentences: [{ id: 'wait', needs: ['minutes'], otherwise: 'in-order' }],
  },
  {
    id: 'lost-child',
    severity: 'info',
    pictogram: 'child-care',
    category: 'Safety',
    blanks: {
      place: { kind: 'place', optional: true },
      age: { kind: 'number', least: 1, most: 12, optional: true },
    },
    sentences: [{ id: 'age', needs: ['age'] }, { id: 'place', needs: ['place'] }, 'staff'],
  },
]

import { eachText, HOUSE, type Rule, USUAL } from '../rule.ts'

/** The year before the first year of each era, by its name and by the letter that forms print. */
const YEAR_BEFORE: Readonly<Record<string, number>> = {
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
  M: 1867,
  T: 1911,
  S: 1925,
  H: 1988,
  R: 2018,
}

/**
 * People from abroad know the years of the common calendar. The year of the era may follow in brackets, for a form.
 */
export const westernYears: Rule = {
  id: 'easy/western-years',
  severity: 'error',
  source: USUAL,
  good: [
    '2022｜年《ねん》の ｜計画《けいかく》です。',
    '2022｜年《ねん》（｜令和《れいわ》4｜年《ねん》）に ｜書《か》きました。',
  ],
  bad: ['｜令和《れいわ》4｜年《ねん》の ｜計画《けいかく》です。', 'R4｜年度《ねんど》です。'],
  check: eachText(({ plain }) =>
    [...plain.matchAll(/(?<!（)(明治|大正|昭和|平成|令和|[MTSHR])(元|\d+)(年度?)/gu)].map(
      ([found, era = '', count, unit]) => ({
        found,
        message: 'a year of an era',
        proposal: `${(YEAR_BEFORE[era] ?? 0) + (count === '元' ? 1 : Number(count))}${unit}`,
      }),
    ),
  ),
}

/** Times are of the clock of twelve hours, as people say them, and so are spans. */
export const times: Rule = {
  id: 'easy/times',
  severity: 'error',
  source: HOUSE,
  good: [
    '｜午後《ごご》5｜時《じ》までです。',
    '9｜時《じ》から 12｜時《じ》までです。',
    '045-866-8484に ｜電話《でんわ》して ください。',
  ],
  bad: ['17｜時《じ》までです。', '9:00からです。', '9〜12｜時《じ》です。', '2022〜2025｜年《ねん》です。'],
  check: eachText(({ plain }) => [
    ...[...plain.matchAll(/(?<!\d)(\d{1,2})[:：](\d{2})(?!\d)/gu)].map(([found, hour, minute]) => ({
      found,
      message: 'a time in figures',
      proposal: spoken(Number(hour), Number(minute)),
    })),
    ...[...plain.matchAll(/(?<!\d)(1[3-9]|2[0-4])時(?!間)/gu)].map(([found, hour]) => ({
      found,
      message: 'a time of the 24-hour clock',
      proposal: spoken(Number(hour), 0),
    })),
    ...[...plain.matchAll(/(\S{0,3}\d\S?)[〜～~](\S{1,4})/gu)].map(([found, from, until]) => ({
      found,
      message: 'a span with a dash',
      proposal: `${from}から ${until}まで`,
    })),
  ]),
}

function spoken(hour: number, minute: number): string {
  const half = hour < 12 ? '午前' : '午後'
  return `${half}${hour > 12 ? hour - 12 : hour}時${minute === 0 ? '' : `${minute}分`}`
}

/** A weekday is written in full. */
export const weekdays: Rule = {
  id: 'easy/weekdays',
  severity: 'error',
  source: HOUSE,
  good: ['｜火曜日《かようび》に ｜開《あ》きます。'],
  bad: [
    '（｜火《か》）に ｜開《あ》きます。',
    '｜月《げつ》・｜水《すい》に ｜開《あ》きます。',
    '｜火曜《かよう》に ｜開《あ》きます。',
  ],
  check: eachText(({ plain }) =>
    [
      ...plain.matchAll(
        /（[月火水木金土日]）|[月火水木金土日]曜(?!日)|(?<![一-龠\d])[月火水木金土日](?:・[月火水木金土日])+(?![一-龠])/gu,
      ),
    ].map(([found]) => ({
      found,
      message: 'a weekday cut short',
      proposal: [...found.matchAll(/[月火水木金土日]/gu)].map(([day]) => `${day}曜日`).join('と '),
    })),
  ),
}

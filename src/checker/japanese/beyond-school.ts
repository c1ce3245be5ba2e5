import { HOUSE, type Rule } from '../rule.ts'
import grades from '../school-grades.json' with { type: 'json' }
import { segmentsOrNone } from './tolerant-ruby.ts'

const SCHOOL = new Set(Object.values(grades).join(''))

/** Kanji that no school teaches need a reading. Without one, people cannot read them. */
export const beyondSchool: Rule = {
  id: 'japanese/kanji-beyond-school',
  severity: 'error',
  source: `${HOUSE}; the kanji of schools are those of 常用漢字表 (2010)`,
  good: ['窓口で聞いてください。', '｜汲沢《ぐみざわ》です。'],
  bad: ['汲み取りの相談です。', '旧い甕です。'],
  check: ({ text }, _, { unread }) =>
    segmentsOrNone(text).flatMap(({ base, reading }) => {
      if (reading !== undefined) return []
      const rest = unread.reduce((left, word) => left.replaceAll(word, ''), base)
      return [...rest.matchAll(/\p{Script=Han}/gu)]
        .filter(([kanji]) => !SCHOOL.has(kanji) && kanji !== '々')
        .map(([kanji]) => ({
          found: kanji,
          message: 'a kanji that no school teaches; write ｜base《reading》',
        }))
    }),
}

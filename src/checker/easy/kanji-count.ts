import { eachSentence, HOUSE, type Rule } from '../rule.ts'

const MOST = 13

/** Readings over every word make a grey block, and a sentence full of kanji is a sentence full of nouns. */
export const kanjiCount: Rule = {
  id: 'easy/kanji-count',
  severity: 'warning',
  source: HOUSE,
  good: ['｜区役所《くやくしょ》の ｜話《はなし》を ｜聞《き》きます。'],
  bad: [
    '｜区役所《くやくしょ》や ｜市役所《しやくしょ》の ｜電話番号《でんわばんごう》と ｜住所《じゅうしょ》を ｜書《か》いて、｜渡《わた》します。',
  ],
  check: eachSentence(({ plain }) => {
    const kanji = [...plain.replace(/（[^）]*）|「[^」]*」/gu, '').matchAll(/\p{Script=Han}/gu)].length
    return kanji <= MOST
      ? []
      : [{ found: plain, message: `${kanji} kanji in one sentence; at most ${MOST} are easy` }]
  }),
}

import { eachSentence, HOUSE, type Rule } from '../rule.ts'
import { countedMorae } from './morae.ts'

const WARN = 30
const REFUSE = 45

// Guides often quote 24 to 30 beats for Hirosaki, but the text itself could not be found to give that figure.
const longerThan = (least: number, most: number): Rule['check'] =>
  eachSentence((sentence, { names }) => {
    const morae = countedMorae(sentence.text, names)
    if (morae <= least || morae > most) return []
    return [{ found: sentence.plain, message: `${morae} morae; write two sentences of ${WARN} at most` }]
  })

/** A sentence that a listener cannot remember until its end. */
export const longSentence: Rule = {
  id: 'easy/long-sentence',
  severity: 'error',
  source: HOUSE,
  good: ['｜区役所《くやくしょ》は ｜駅《えき》の ｜近《ちか》くに あります。'],
  bad: [
    '｜駅《えき》の ｜近《ちか》くに ある ｜大《おお》きい ｜店《みせ》の となりの ｜新《あたら》しい ｜建物《たてもの》の ｜中《なか》の ｜広《ひろ》い ｜部屋《へや》の ｜中《なか》で、｜会《かい》を ｜始《はじ》めます。',
  ],
  check: longerThan(REFUSE, Number.POSITIVE_INFINITY),
}

/** A sentence that is longer than easy, but not too long to accept. */
export const longishSentence: Rule = {
  id: 'easy/longish-sentence',
  severity: 'warning',
  source: HOUSE,
  good: [
    '｜区役所《くやくしょ》は ｜駅《えき》の ｜近《ちか》くに あります。',
    '「｜国際園芸博覧会《こくさいえんげいはくらんかい》」の ｜話《はなし》（｜花《はな》と ｜緑《みどり》の ｜大《おお》きい イベント）を します。',
  ],
  bad: [
    '｜駅《えき》の ｜近《ちか》くに ある ｜大《おお》きい ｜店《みせ》の となりの ｜建物《たてもの》で ｜会《かい》を します。',
  ],
  check: longerThan(WARN, REFUSE),
}

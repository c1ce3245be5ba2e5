import type { Complaint } from '../finding.ts'
import { type Context, eachText, HOUSE, type Rule, USUAL } from '../rule.ts'
import type { Sentence } from '../sentence.ts'
import { type Replacements, replaced } from '../word-list.ts'
import lists from './word-choice.json' with { type: 'json' }

/** Text in quotation marks or brackets is a name or an explanation. It stays, as do names and terms with a gloss. */
function own(sentence: Sentence, { names, terms }: Context, kept: readonly string[]): string {
  return [...kept, ...names, ...terms]
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, word) => text.replaceAll(word, '、'), sentence.plain.replace(/「[^」]*」/gu, '、'))
}

const listed = (words: Replacements, kept: readonly string[], message: string): Rule['check'] =>
  eachText((sentence, context): Complaint[] => replaced(own(sentence, context, kept), words, message))

/** Words of offices and newspapers that have a plainer equivalent. */
export const hardWord: Rule = {
  id: 'easy/hard-word',
  severity: 'error',
  source: `Hirosaki rules: words of old JLPT levels 3 and 4; ten pairs are of the city's pages in both versions (2020), the others ${HOUSE}`,
  good: ['｜会《かい》を します。', '「｜生活支援係《せいかつしえんがかり》」で ｜聞《き》いて ください。'],
  bad: [
    '｜会《かい》を ｜実施《じっし》します。',
    '｜公共交通機関《こうきょうこうつうきかん》で ｜来《き》て ください。',
  ],
  check: listed(lists.hard, lists.notHard, 'a hard word'),
}

/** Honorific words make verbs longer and hide what to do. */
export const honorific: Rule = {
  id: 'easy/honorific',
  severity: 'error',
  source: USUAL,
  good: [
    'お｜知《し》らせを ｜見《み》て ください。',
    'お｜金《かね》や お｜子《こ》さんの ことを ｜聞《き》きます。',
    'お｜年寄《としよ》りの ｜話《はなし》です。',
  ],
  bad: [
    'ここに お｜越《こ》し ください。',
    '｜話《はなし》を ｜伺《うかが》います。',
    'トイレは ｜右《みぎ》に ございます。',
  ],
  check: listed(lists.honorific, lists.notHonorific, 'an honorific'),
}

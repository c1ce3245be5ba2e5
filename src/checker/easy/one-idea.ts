import type { Token } from '../dictionary.ts'
import { eachSentence, type Rule } from '../rule.ts'

const HIROSAKI = 'Hirosaki rules: one subject and one predicate'

/** Words that join two clauses into one sentence. */
const isJoint = ({ pos, detail, surface }: Token) =>
  pos === '助詞' && detail === '接続助詞' && /^(が|けど|けれど|けれども|ので|から|し|のに)$/u.test(surface)

/** Two predicates joined by "but", "because" or "and". */
export const twoPredicates: Rule = {
  id: 'easy/two-predicates',
  severity: 'warning',
  source: HIROSAKI,
  good: ['お｜金《かね》が なくて ｜困《こま》っている ｜人《ひと》の ｜話《はなし》を ｜聞《き》きます。'],
  bad: [
    '｜電話《でんわ》は ありますが、メールは ありません。',
    '｜混《こ》むので、｜早《はや》く ｜来《き》て ください。',
  ],
  check: eachSentence(({ tokens }) =>
    tokens.filter(isJoint).map(({ surface }) => ({
      found: surface,
      message: 'joins two clauses; make two sentences',
    })),
  ),
}

/** Two topics, each marked by は. In 〜では ありません は marks no topic. */
export const twoSubjects: Rule = {
  id: 'easy/two-subjects',
  severity: 'warning',
  source: HIROSAKI,
  good: [
    '｜戸籍《こせき》は、｜家族《かぞく》の ｜記録《きろく》です。',
    'それは、｜今《いま》 ｜新《あたら》しいと いう ｜意味《いみ》では ありません。',
  ],
  bad: ['｜父《ちち》は ｜会社《かいしゃ》へ ｜行《い》き、｜母《はは》は ｜店《みせ》へ ｜行《い》きます。'],
  check: eachSentence(({ plain, tokens }) => {
    const topics = tokens.filter(
      ({ surface, detail, start }, index) =>
        surface === 'は' &&
        detail === '係助詞' &&
        tokens[index - 1]?.surface !== 'で' &&
        !/^は(、)?(あり|な[いくか])/u.test(plain.slice(start)),
    )
    return topics.length < 2 ? [] : [{ found: plain, message: `${topics.length} topics; make two sentences` }]
  }),
}

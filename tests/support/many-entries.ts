import type { Entry } from '../../src/search/entries.ts'
import { ENTRY_KINDS } from '../../src/shared/edition/found.ts'
import { seeded } from './seeded.ts'

const WORDS =
  `戸籍《こせき》 住民票《じゅうみんひょう》 証明書《しょうめいしょ》 国民《こくみん》 健康《けんこう》 保険《ほけん》 年金《ねんきん》 税金《ぜいきん》
  申請《しんせい》 窓口《まどぐち》 相談《そうだん》 支援《しえん》 高齢《こうれい》 障害《しょうがい》 児童《じどう》 手当《てあて》 保育園《ほいくえん》 予防《よぼう》
  接種《せっしゅ》 検診《けんしん》 道路《どうろ》 公園《こうえん》 下水道《げすいどう》 選挙《せんきょ》 統計《とうけい》 防災《ぼうさい》 地域《ちいき》 活動《かつどう》`
    .trim()
    .split(/\s+/)
    .map((word) => `｜${word}`)
const ENGLISH =
  `register certificate resident national health insurance pension tax application counter advice support
  older disability child allowance nursery vaccine screening road park sewer election survey disaster community`
    .trim()
    .split(/\s+/)
const LOAN = [
  'センター',
  'サービス',
  'カード',
  'ボランティア',
  'オンライン',
  'ワクチン',
  'スポーツ',
  'エレベーター',
]

/** What somebody might look for among them. */
export const QUERIES = [
  '戸籍',
  'こせき',
  'koseki',
  '住民票の申請',
  'certificate',
  'helth insurence',
  'パスポートを取りたいのですが',
  'ほけんねんきん',
  'yobo sesshu',
  '高齢 相談',
  'road',
  'エレベタ',
]

/** Made-up entries as large as those of an office: seven names and nine sentences each, never the same twice. */
export function manyEntries(count: number): Entry[] {
  const random = seeded(7)
  const one = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? ''
  const name = () => `${one(WORDS)}${one(LOAN)}${one(WORDS)}`
  const english = () => `${one(ENGLISH)} ${one(ENGLISH)} ${one(ENGLISH)}`
  const times = <T>(length: number, make: () => T) => Array.from({ length }, make)
  return times(count, () => 0).map((_, place) => ({
    kind: ENTRY_KINDS[place % ENTRY_KINDS.length] ?? 'topic',
    id: `entry-${place}`,
    names: [`${name()}${place}`, ...times(3, name), ...times(3, english)],
    text: [
      ...times(6, () => `${name()}の${name()}を${one(WORDS)}します。`),
      ...times(3, () => `${english()} ${english()}.`),
    ],
  }))
}

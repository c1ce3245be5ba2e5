import { fact } from '../shared/edition/fact/state-fact.ts'
import type { Need } from '../shared/edition/need.ts'
import { need, planned } from './stated-need.ts'

/**
 * What visitors come for: first what brings most of them, then help, health, the town and the building. The order is
 * ours: nobody has counted. A department is named only where a trusted source ties it to the need. Where none does,
 * the words say what to ask, and the display whom. Codes are printed in QR codes: never change one, and never reuse one.
 */
export const needs: Need[] = [
  need({
    id: 'moving',
    code: 1,
    pictogram: 'local-shipping',
    departments: [
      planned(
        'family-registry',
        '戸塚区に転入される方が最初に訪れる区役所窓口となることから、歓迎の心でお迎えいたします。',
      ),
    ],
    // No source says where moves out of the ward or within it are reported.
    covered: 'part',
  }),
  need({
    id: 'family-register',
    code: 2,
    pictogram: 'family-group',
    // The name of the division is all that ties it to the register: 戸籍課, Family Registry Division.
    departments: [
      fact('family-registry', {
        sources: ['PLAN', 'KOHOKU_EN'],
        date: '2022-05-13',
        risk: 'medium',
        confidence: 'single',
        note: '戸籍課 — by its name alone. No source says which reports it takes.',
      }),
    ],
    covered: 'part',
  }),
  need({
    id: 'certificates',
    code: 3,
    pictogram: 'order-approve',
    departments: [planned('tax', '税証明発行や税務相談等の窓口対応を正確・丁寧に行います。')],
    // 住民票, 印鑑登録 and 戸籍 certificates: no source.
    covered: 'part',
  }),
  need({ id: 'my-number-card', code: 4, pictogram: 'id-card', covered: 'none' }),
  need({
    id: 'health-insurance',
    code: 5,
    pictogram: 'health-and-safety',
    departments: [
      planned(
        'insurance-pension',
        '国民健康保険、医療費助成、国民年金等の身近な窓口として、正確で迅速・丁寧なサービスを提供します。…資格管理や各種給付、保険料の賦課・徴収・未収対策・軽減措置等に確実に取り組みます。',
      ),
    ],
    covered: 'all',
  }),
  need({
    id: 'pension',
    code: 6,
    pictogram: 'savings',
    departments: [
      planned(
        'insurance-pension',
        '国民健康保険、医療費助成、国民年金等の身近な窓口として、正確で迅速・丁寧なサービスを提供します。',
      ),
    ],
    covered: 'all',
  }),
  need({
    id: 'taxes',
    code: 7,
    pictogram: 'currency-yen',
    departments: [
      planned(
        'tax',
        '個人住民税や固定資産税等の課税と市税徴収対策を公平かつ適正に行う取組を進めます。…税証明発行や税務相談等の窓口対応を正確・丁寧に行います。',
      ),
    ],
    // People also come with their income tax return, about which no source says anything.
    covered: 'part',
  }),
  need({
    id: 'pregnancy-and-babies',
    code: 8,
    pictogram: 'pregnant-woman',
    departments: [
      fact('children-families', {
        sources: ['KOHO202309'],
        date: '2023-08-31',
        risk: 'medium',
        note: 'On Saturdays open for 児童手当の申請 and 母子健康手帳の交付 only; the words of the bulletin were not kept. MT_BOSHI (machine translation) says the same of the handbook.',
      }),
    ],
    topics: ['parenting', 'teeth-and-mouth'],
    covered: 'part',
  }),
  need({
    id: 'children-and-nurseries',
    code: 9,
    pictogram: 'child-care',
    departments: [
      fact('children-families', {
        sources: ['PLAN', 'KOHO202309'],
        date: '2023-08-31',
        risk: 'medium',
        confidence: 'single',
        note: '職員一丸となり、子どもと家庭を取り巻く状況を踏まえ、福祉・保健の様々な取組により、適切な支援をおこないます。 — 児童手当の申請 is of KOHO202309.',
      }),
      planned(
        'nurseries',
        '保育園(舞岡・川上・汲沢・原宿) … 保育の質の向上を目指すとともに、以下のような保育園づくりに取り組みます。',
      ),
    ],
    topics: ['parenting'],
    // A source for applications exists only for nurseries outside the city.
    covered: 'part',
  }),
  need({
    id: 'school',
    code: 10,
    pictogram: 'school',
    topics: ['learning-support', 'traffic-safety'],
    covered: 'none',
  }),
  need({
    id: 'older-people',
    code: 11,
    pictogram: 'elderly',
    departments: [
      planned(
        'older-disabled-support',
        '高齢者や障害者の方などからの相談に応じて、的確・迅速な制度運用や支援を行ってまいります。',
      ),
    ],
    topics: ['daily-life-support', 'watching-over', 'online-consultation'],
    covered: 'all',
  }),
  need({
    id: 'disability',
    code: 12,
    pictogram: 'accessible',
    departments: [
      planned(
        'older-disabled-support',
        '高齢者や障害者の方などからの相談に応じて、的確・迅速な制度運用や支援を行ってまいります。',
      ),
    ],
    topics: ['daily-life-support', 'watching-over'],
    covered: 'all',
  }),
  need({
    id: 'money-trouble',
    code: 13,
    pictogram: 'account-balance-wallet',
    departments: [
      planned(
        'livelihood-support',
        '生活にお困りの方や制度の狭間で生きづらさを感じている方等に対して丁寧にお話を伺い、個々の状況に寄り添って、生活保護や生活困窮者自立支援制度等の適切な支援に早急につなげられるよう取り組みます。',
      ),
    ],
    topics: ['learning-support'],
    covered: 'all',
  }),
  need({
    id: 'vaccination-and-checks',
    code: 14,
    pictogram: 'vaccines',
    departments: [
      planned(
        'health-welfare',
        '感染症対応、予防接種、がん検診、災害見舞金など様々な業務において、区民の皆様に寄り添った対応を行います。',
      ),
    ],
    topics: ['infection-prevention', 'places-for-health'],
    // Other health checks (特定健診): no source.
    covered: 'part',
  }),
  need({
    id: 'pets-bees-food',
    code: 15,
    pictogram: 'pets',
    departments: [
      planned(
        'environmental-health',
        '食中毒などの健康危害を未然に防止するために、営業施設の衛生点検や啓発などを進めていきます。ハチの駆除相談や飼い主のいない猫を増やさないための不妊去勢手術の推進など、快適な生活環境の支援に取り組みます。',
      ),
    ],
    topics: ['food-pets-wasps'],
    // Registration of dogs: only PETQA, a machine translation.
    covered: 'part',
  }),
  need({
    id: 'roads-parks-rivers',
    code: 16,
    pictogram: 'road',
    departments: [
      planned(
        'public-works',
        '安全で安心な生活を守るため、道路、公園、河川、下水道の維持管理や改良に取り組みます。',
      ),
    ],
    topics: ['roads-and-parks', 'station-traffic'],
    covered: 'all',
  }),
  need({ id: 'rubbish', code: 17, pictogram: 'recycling', topics: ['waste-and-flowers'], covered: 'none' }),
  need({
    id: 'neighbourhood-and-events',
    code: 18,
    pictogram: 'groups',
    departments: [
      planned(
        'community-promotion',
        '区民の皆様と手を携え、地域の絆を深めながら、誰もが安心して心豊かに笑顔で暮らせるまちづくりに取り組みます。',
      ),
    ],
    topics: ['joint-projects', 'community-places', 'music-and-history', 'sports'],
    // Neighbourhood associations and events stand among the initiatives, which name no department.
    covered: 'part',
  }),
  need({
    id: 'preparing-for-disasters',
    code: 19,
    pictogram: 'flood',
    departments: [
      fact('general-affairs', {
        sources: ['PLAN', 'HOZON202009'],
        date: '2022-05-13',
        risk: 'medium',
        note: '防災・減災の取組を進め、区民の安全・安心を守ります。 (PLAN) — 区役所総務課(9階91番窓口)で配布 (HOZON202009, of hazard maps)',
      }),
    ],
    topics: ['disaster-training', 'disaster-network', 'power-cuts'],
    covered: 'all',
  }),
  need({
    id: 'elections-and-statistics',
    code: 20,
    pictogram: 'how-to-vote',
    departments: [planned('general-affairs', '選挙事務の適正な執行や各種統計調査の適切な執行に努めます。')],
    covered: 'all',
  }),
  need({
    id: 'opinions',
    code: 21,
    pictogram: 'rate-review',
    departments: [
      planned(
        'ward-planning',
        'いただいた声を区の取組の企画・実施に生かし、多様な主体の連携・協働を支援しながら、地域の力やつながりをはぐくむまちづくりを進めます。',
      ),
    ],
    covered: 'all',
  }),
  need({
    id: 'the-plan',
    code: 22,
    pictogram: 'assignment',
    departments: [
      planned(
        'ward-planning',
        '令和4年度戸塚区運営方針は、戸塚区役所9階93番窓口区政推進課で閲覧・配布しています。',
      ),
    ],
    topics: ['goal'],
    covered: 'all',
  }),
  need({
    id: 'my-language',
    code: 23,
    pictogram: 'translate',
    facilities: ['interpreting'],
    topics: ['languages'],
    covered: 'all',
  }),
  need({
    id: 'sign-language-and-writing',
    code: 24,
    pictogram: 'sign-language',
    // Of the two, one fact is of 2016 and the other is missing, so neither may be shown.
    facilities: ['sign-language', 'writing'],
    covered: 'none',
  }),
  need({
    id: 'toilets-and-lifts',
    code: 25,
    pictogram: 'wc',
    // Nothing of these may be shown yet.
    facilities: ['accessible-toilet', 'lifts'],
    topics: ['building'],
    covered: 'none',
  }),
]

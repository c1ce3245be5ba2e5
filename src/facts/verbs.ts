/**
 * How strongly the plan page speaks of a topic or a department: its verbs, each with the words in which the page has it.
 * 努める, 検討 and 試行 are weaker than a promise, and 予防 and 対策 name measures, not results. The checker compares the
 * words of every language with them, by `locales/verbs.json`. A verb that says what others do is left out:
 * 「課題解決を目指す取組を支援」 has 支援 alone. So is a part of a name: 子育て支援.
 */
export const verbs: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'change-and-safety': {
    取り組む: '両立に取り組む',
    支援: '活動を積極的に支援する',
    目指す: 'まちの実現を目指します',
  },
  community: { 支援: '地域課題解決に取り組む活動を支援する' },
  wellbeing: { 推進: '第4期とつかハートプランを推進します' },
  vitality: { 支援: '商店街支援など', 推進: '脱炭素社会の実現に向けての取組を推進します' },
  'trusted-office': { 取り組む: 'サービス向上に取り組みます' },
  'working-together': { 取り組む: '地域の課題に取り組みます' },
  'lively-organisation': { 取り組む: '長時間労働の縮減に取り組む' },
  'joint-projects': { 支援: '地域の課題解決を目指す取組を支援します' },
  'networks-and-ict': { 支援: '区民活動の後方支援', 推進: '地域コミュニティ構築を推進する' },
  'community-places': { 支援: '地域でのデジタル活用に向けた活動を支援する' },
  'disaster-training': { 実施: '集合研修を実施する' },
  'power-cuts': { 対策: '災害時の停電対策', 努める: '災害時の安全と安心の確保に努めます' },
  'infection-prevention': {
    予防: '感染症の予防啓発と拡大防止に向けて',
    取り組む: '連携しながら取り組みます',
  },
  'food-pets-wasps': { 予防: '健康被害の予防啓発', 推進: 'ペットの適正飼育の推進', 対策: 'ハチ対策' },
  'crime-prevention': {
    支援: '地域の防犯活動に対する支援や啓発活動',
    対策: '特殊詐欺への対策',
    取り組む: '対策にも取り組みます',
  },
  'traffic-safety': { 対策: 'スクールゾーンの安全対策', 実施: '啓発活動を実施します' },
  'station-traffic': { 検討: '検討、計画策定を進めます' },
  parenting: { 予防: '児童虐待・DVの予防啓発', 対策: '待機児童対策', 取り組む: '確保に取り組み' },
  'learning-support': { 支援: '学習支援や居場所の提供などの支援', 取り組む: '支援に取り組みます' },
  'daily-life-support': {
    取り組む: '高齢者の権利擁護に取り組みます',
    支援: '活動団体への支援などを行います',
  },
  'watching-over': { 推進: '地域包括ケアシステムの構築を推進します' },
  'online-consultation': { 試行: 'オンライン相談を試行実施します' },
  'teeth-and-mouth': { 推進: '歯と口の健康づくりを推進します', 実施: '健康づくりの取組を実施します' },
  'local-companies': { 取り組む: '経済活性化に取り組みます' },
  'shopping-streets': { 支援: '活気ある商店街づくりを支援します' },
  sports: {
    推進: '生涯スポーツやレクリエーション活動の推進',
    支援: 'スポーツ振興の支援を行います',
    実施: '体験イベントを実施します',
  },
  'environment-learning': {
    推進: '脱炭素社会の実現に向けた取組を推進します',
    支援: '環境教育の支援を行う',
  },
  'waste-and-flowers': {
    対策: 'プラスチック対策',
    推進: 'ごみの減量・リサイクル(3R)を一層推進します',
    支援: '美化活動の支援',
  },
  'office-building': {
    対策: '区庁舎の感染症対策を進め',
    取り組む: 'ご利用いただけるように取り組む',
    推進: 'デジタル化を推進します',
  },
  'clear-information': { 取り組む: '広報強化に取り組みます' },
  'insurance-pension': { 取り組む: '確実に取り組みます' },
  'older-disabled-support': {
    支援: '制度運用や支援を行ってまいります',
    推進: '地域包括ケアシステムの構築を推進します',
  },
  'children-families': { 支援: '適切な支援をおこないます' },
  nurseries: { 努める: '感染症対策に努めながら', 目指す: '保育の質の向上を目指す' },
  'environmental-health': { 推進: '不妊去勢手術の推進', 支援: '快適な生活環境の支援' },
  'livelihood-support': { 支援: '適切な支援に早急につなげられるよう取り組みます' },
  accounts: { 目指す: '適正な執行を目指します' },
  'public-works': {
    取り組む: '維持管理や改良に取り組みます',
    推進: '防災対策を推進します',
    対策: '防災対策を推進します',
  },
  'ward-planning': { 支援: '多様な主体の連携・協働を支援し' },
  'community-promotion': { 取り組む: '暮らせるまちづくりに取り組みます' },
  'general-affairs': { 努める: '適切な執行に努めます' },
}

import type { Source } from '../shared/edition/fact/fact.ts'

const city = 'https://www.city.yokohama.lg.jp'

/**
 * Where the facts were read, in November 2026. Hosts of the city's machine translation also serve the bulletin. Its
 * Japanese text there is the original, and counts as official.
 */
export const sources = {
  PLAN: {
    title: '令和4年度戸塚区運営方針',
    url: `${city}/totsuka/kusei/uneihoshin-yosan/unei/default.html`,
    date: '2022-05-13',
    kind: 'official',
  },
  KOHO202201: {
    title: '広報よこはま戸塚区版 2022年1月号',
    url: `${city}/totsuka/kusei/koho/koho_totsuka/kohoR03.files/0308_20211227.txt`,
    date: '2021-12-27',
    kind: 'official',
  },
  KOHO202309: {
    title: '広報よこはま戸塚区版 2023年9月号',
    url: 'https://vi.city.yokohama.lg.jp/totsuka/kusei/koho/koho_totsuka/kohoR05.files/0394_20230831.txt',
    date: '2023-08-31',
    kind: 'official',
  },
  KOHO202312: {
    title: '広報よこはま戸塚区版 2023年12月号',
    url: `${city}/totsuka/kusei/koho/koho_totsuka/kohoR05.files/0435_20231128.txt`,
    date: '2023-11-28',
    kind: 'official',
  },
  KOHO202502: {
    title: '広報よこはま戸塚区版 2025年2月号',
    url: 'https://translate-en.city.yokohama.lg.jp/totsuka/kusei/koho/koho_totsuka/kohoR06.files/0124_20250127.txt',
    date: '2025-01-27',
    kind: 'official',
  },
  HOZON2025: {
    title: '戸塚福祉保健センターからのお知らせ 保存版 2025年4月〜2026年3月',
    url: 'https://es.city.yokohama.lg.jp/totsuka/kusei/koho/koho_totsuka/kohoR06.files/0150_20250227.txt',
    date: '2025-02-27',
    kind: 'official',
  },
  EN2025: {
    title: 'Ward mayor message (machine translation)',
    url: 'https://en.city.yokohama.lg.jp/totsuka/kusei/kucho/20250107.html',
    date: '2025-01-07',
    kind: 'machine',
  },
  FAQZEI: {
    title: '戸塚区 税金 よくある質問',
    url: `${city}/totsuka/madoguchi-shisetsu/faq/zei.html`,
    date: '2018-10-23',
    kind: 'official',
  },
  FAQNENKIN: {
    title: '戸塚区 年金・保険 よくある質問',
    url: `${city}/totsuka/madoguchi-shisetsu/faq/nenkin.html`,
    date: '2018-10-22',
    kind: 'official',
  },
  PETQA: {
    title: '戸塚区 よくある質問（ペット）, machine translation into Korean',
    url: 'https://ko.city.yokohama.lg.jp/totsuka/kurashi/sumai_kurashi/pet_dobutsu/QA.html',
    date: '2020-11-06',
    kind: 'machine',
  },
  HOIKU2020: {
    title: '市立保育園の子育て支援事業, machine translation into English',
    url: 'https://translate-en.city.yokohama.lg.jp/totsuka/kurashi/kosodate_kyoiku/hoiku/asobo/20160421155248.html',
    date: '2020-08-04',
    kind: 'machine',
  },
  MT_KOHOKU: {
    title: 'Kohoku childcare page, machine translation',
    url: 'https://translate-en.city.yokohama.lg.jp/kohoku/kurashi/kosodate_kyoiku/hoiku/hoikujo/hoikuen.html',
    date: '2020-04-03',
    kind: 'machine',
  },
  KOHOKU_EN: {
    title: 'Kohoku Ward: Procedures for foreign students',
    url: `${city}/kohoku/kohoku-lang/en/20170804115519.html`,
    date: '2024-01-16',
    kind: 'official',
  },
  KOHO_KANAGAWA: {
    title: '広報よこはま神奈川区版 2022年6月号',
    url: 'https://th.city.yokohama.lg.jp/kanagawa/kusei/koho/koho_kanagawa/r04/202206koho.files/0949_20220530.txt',
    date: '2022-05-30',
    kind: 'official',
  },
  KOHO_SAKAE: {
    title: '広報よこはま栄区版 2021年1月号',
    url: 'https://cn.city.yokohama.lg.jp/sakae/kusei/koho/koho_sakae/kohosakaekuban2021.files/0125_20201221.txt',
    date: '2020-12-21',
    kind: 'official',
  },
  NAKANEWS: {
    title: 'Naka Ward Town News No. 160',
    url: 'https://docslib.org/doc/5696750/heavy-rainsis-here',
    date: '2021-07-01',
    kind: 'official',
  },
  YOKE_EJ: {
    title: 'YOKE: 通訳が必要なとき',
    url: 'https://www.tagengo.yokeweb.com/ej/ejtsuyaku/',
    date: null,
    kind: 'affiliate',
  },
  YOKE_EN: {
    title: 'YOKE: When you need an interpreter',
    url: 'https://yoketagengo.com/en/tsuyaku/',
    date: null,
    kind: 'affiliate',
  },
  YOKE_ZH: {
    title: 'YOKE: 中文',
    url: 'https://www.tagengo.yokeweb.com/category/%E4%B8%AD%E6%96%87/',
    date: null,
    kind: 'affiliate',
  },
  JOPUS: {
    title: '横浜市多文化共生総合相談センターが開設',
    url: 'https://jopus.net/news/yokoinfo-center.html',
    date: '2019-08-01',
    kind: 'press',
  },
  TOWN2013: {
    title: 'タウンニュース戸塚区版: 新総合庁舎が完成',
    url: 'https://www.townnews.co.jp/0108/amp/2013/03/07/178857.html',
    date: '2013-03-07',
    kind: 'press',
  },
  ITOT: {
    title: '戸塚区役所こども家庭支援課インタビュー',
    url: 'https://itot.jp/interview/?p=18980',
    date: null,
    kind: 'third-party',
  },
  HTOWN: {
    title: '横浜市戸塚区の街情報',
    url: 'https://www.h-town.co.jp/area/totsuka/',
    date: null,
    kind: 'third-party',
  },
  KOHOBOUSAI2022: {
    title: '広報よこはま戸塚区版 2022年1月号 防災虎の巻',
    url: `${city}/totsuka/kusei/koho/koho_totsuka/kohobousai.files/0066_20220104.txt`,
    date: '2022-01-04',
    kind: 'official',
  },
  HOZON202009: {
    title: '広報よこはま戸塚区版 2020年9月号',
    url: 'https://es.city.yokohama.lg.jp/totsuka/kusei/koho/koho_totsuka/kohoR2.files/9gatuhozonnbanntext.txt',
    date: '2020-09',
    kind: 'official',
  },
  HOZON202010: {
    title: '広報よこはま戸塚区版 2020年10月号 防災保存版',
    url: 'https://translate-es.city.yokohama.lg.jp/totsuka/kusei/koho/koho_totsuka/hozonban09.files/0017_20201006.txt',
    date: '2020-10-06',
    kind: 'official',
  },
  KOHO202509: {
    title: '広報よこはま戸塚区版 2025年9月号',
    url: `${city}/totsuka/kusei/koho/koho_totsuka/kohoR07.files/0062_20250825.txt`,
    date: '2025-08-25',
    kind: 'official',
  },
  IKAN2021: {
    title: '令和5年4月民間移管 移管先法人の決定について',
    url: `${city}/kurashi/kosodate-kyoiku/hoiku-yoji/shisetsu/ikan/5ikan_hojin.html`,
    date: '2021-11-30',
    kind: 'official',
  },
  // A copy of the city's press release on a host for documents.
  KISHA2016: {
    title: '横浜市記者発表資料 区役所窓口における手話通訳対応を充実します',
    url: 'https://expydoc.com/doc/9633443/%E8%A8%98%E8%80%85%E7%99%BA%E8%A1%A8%E8%B3%87%E6%96%99%EF%BC%88pdf%E5%BD%A2%E5%BC%8F-190kb%EF%BC%89',
    date: '2016-05-12',
    kind: 'official',
  },
  YOKE2021: {
    title: 'YOKE: 緊急的通訳ニーズへの多言語支援 拡充（試行実施）',
    url: 'https://www.yokeweb.com/2021/11/17/1-49/',
    date: '2021-11-17',
    kind: 'affiliate',
  },
  KOKUHO2019: {
    title: '国民健康保険とは, machine translation into Chinese',
    url: 'https://translate-zhs.city.yokohama.lg.jp/kurashi/koseki-zei-hoken/kokuho/hokensho/kokuho.html',
    date: '2019-01-23',
    kind: 'machine',
  },
  MT_BOSHI: {
    title: '母子健康手帳の交付, machine translation into English',
    url: 'https://en.city.yokohama.lg.jp/kosodate-kyoiku/oyakokenko/shido/kenshin/boshitetyou.html',
    date: '2025-01-17',
    kind: 'machine',
  },
  MT_NISHI: {
    title: '西区 介護マーク, machine translation into English',
    url: 'https://translate-en.city.yokohama.lg.jp/nishi/kenko-iryo-fukushi/fukushi_kaigo/koreisha_kaigo/ninchi/kaigoma-ku.html',
    date: '2022-09-22',
    kind: 'machine',
  },
  CALL2016: {
    title: '横浜市からのお知らせ, machine translation into English',
    url: 'http://translate-en.city.yokohama.lg.jp/kenko/kourei/riyousya/jouhou/',
    date: '2016-08',
    kind: 'machine',
  },
  // Made by a third party from the city's list of nurseries. Some of its rows are older than April 2023.
  NINKA2026: {
    title: '認可保育所マスター, in a file of a third party’s repository',
    url: 'https://github.com/yuki931453ka-ai/yokohama-hoikuen-map',
    date: '2026-03-02',
    kind: 'third-party',
  },
  NYUSHO202602: {
    title: '保育所等の入所状況 令和8年2月, in a file of a third party’s repository',
    url: 'https://github.com/yuki931453ka-ai/yokohama-hoikuen-map',
    date: '2026-02',
    kind: 'third-party',
  },
  HAMAREPO2013: {
    title: 'はまれぽ.com',
    url: 'http://hamarepo.com/story.php?story_id=1815',
    date: '2013-04-18',
    kind: 'third-party',
  },
  LIST_SEIKATSU: {
    title: 'A list of the 18 wards’ 生活支援課 on a third party’s repository',
    url: `${city}/kenko-iryo-fukushi/fukushi-kaigo/seikatsu/madoguchi.html`,
    date: '2026-07-27',
    kind: 'third-party',
  },
  SOUMU: {
    title: '全国地方公共団体コード',
    url: 'https://www.soumu.go.jp/denshijiti/code.html',
    date: null,
    kind: 'official',
  },
  JPOST: {
    title: 'Postcode data of Japan Post',
    url: 'https://www.post.japanpost.jp/zipcode/',
    date: null,
    kind: 'reference',
  },
  DICTIONARY: {
    title: 'Readings of ordinary words, as in the IPA dictionary',
    url: 'https://taku910.github.io/mecab/',
    date: null,
    kind: 'reference',
  },
} as const satisfies Record<string, Source>

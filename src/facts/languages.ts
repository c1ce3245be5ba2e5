import { fact, missing } from '../shared/edition/fact/state-fact.ts'
import type { Office } from '../shared/edition/office/office.ts'

/**
 * The city's consultation centre for foreign residents, run by YOKE. Its later pages mention twelve languages without
 * naming the twelfth. The eleven named ones are listed here, without Japanese and English.
 */
export const languages: Office['languages'] = {
  phone: fact('045-222-1209', { sources: ['YOKE_EJ', 'YOKE_EN', 'YOKE_ZH'] }),
  spoken: fact(
    [
      { tag: 'zh', name: '中文' },
      { tag: 'ko', name: '한국어' },
      { tag: 'vi', name: 'Tiếng Việt' },
      { tag: 'ne', name: 'नेपाली' },
      { tag: 'id', name: 'Bahasa Indonesia' },
      { tag: 'tl', name: 'Tagalog' },
      { tag: 'th', name: 'ไทย' },
      { tag: 'pt', name: 'Português' },
      { tag: 'es', name: 'Español' },
      { tag: 'en', name: 'English' },
      { tag: 'ja', name: '日本語' },
    ],
    { sources: ['JOPUS', 'YOKE_ZH'], date: '2019-08-01' },
  ),
  hours: missing('The hours of consultation were not readable on any page.'),
}

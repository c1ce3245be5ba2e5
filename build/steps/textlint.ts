import { TextlintKernel, type TextlintKernelRule } from '@textlint/kernel'
import { moduleInterop } from '@textlint/module-interop'
import textPlugin from '@textlint/textlint-plugin-text'
import technicalWriting from 'textlint-rule-preset-ja-technical-writing'
import type { Finding } from '../../src/checker/finding.ts'
import type { Passage } from '../../src/checker/passage.ts'
import { plainText } from '../../src/shared/text/ruby.ts'

/** Rules of the preset that do not fit a notice. Each is off or adjusted for a reason. */
const OPTIONS: Readonly<Record<string, unknown>> = {
  // A notice has 。 after sentences and nothing after labels; see the role of a passage.
  'ja-no-mixed-period': false,
  // The length of official names is given.
  'max-kanji-continuous-len': false,
  // The plan has figures like 5つの柱 and words like 一人ひとり.
  'arabic-kanji-numbers': false,
  // Two or three short sentences in a row may begin alike.
  'ja-no-successive-word': false,
  // The plan's own sentences are long. The wall has shorter ones, and the checks of `tests/unit/office` limit those.
  'sentence-length': { max: 100 },
  // The addresses of pages may contain a question mark: ?mm-per-px=
  'no-exclamation-question-mark': { allowHalfWidthQuestion: true },
  // The plan lists what the office does: three things and a clause take four commas.
  'max-ten': { max: 4 },
  // Labels and lists of names have neither style.
  'no-mix-dearu-desumasu': { preferInHeader: '', preferInBody: 'ですます', preferInList: '', strict: false },
  // Lists repeat や, も and と, places and means repeat に and で, and they are clear nevertheless.
  'no-doubled-joshi': { min_interval: 1, strict: false, allow: ['や', 'も', 'で', 'に', 'と'] },
}

/**
 * The findings of textlint in Japanese texts. They add to our own rules on the command line only: textlint's rules
 * read files and bring megabytes. All texts form one document, so that it sees mixed styles.
 */
export async function lintJapanese(passages: readonly Passage[]): Promise<Finding[]> {
  const document = passages.map(({ text }) => textOf(text)).join('\n\n')
  const { messages } = await new TextlintKernel().lintText(document, {
    ext: '.txt',
    plugins: [{ pluginId: 'text', plugin: moduleInterop(textPlugin) }],
    rules: rules(),
    filterRules: [],
  })
  return messages.flatMap(({ ruleId, message, loc }) => {
    const passage = passages[(loc.start.line - 1) / 2]
    if (!passage) return []
    const { locale, file, key, text } = passage
    const found = textOf(text).slice(Math.max(0, loc.start.column - 6), loc.start.column + 12)
    return [
      { locale: locale.id, file, key, text, rule: `textlint/${ruleId}`, severity: 'error', found, message },
    ]
  })
}

/** One line without readings, with its blanks filled, and for easy Japanese without its spaces. */
const textOf = (text: string) =>
  plainText(text)
    .replace(/{{\w+}}/g, '2')
    .replace(/[ \n]/g, '')

function rules(): TextlintKernelRule[] {
  const preset = moduleInterop(technicalWriting)
  return Object.entries(preset.rules).flatMap(([ruleId, rule]) => {
    const options = OPTIONS[ruleId] ?? preset.rulesConfig[ruleId] ?? true
    return options === false ? [] : [{ ruleId, rule, options }]
  })
}

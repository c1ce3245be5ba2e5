import { TextlintKernel, type TextlintKernelRule } from '@textlint/kernel'
import { moduleInterop } from '@textlint/module-interop'
import textPlugin from '@textlint/textlint-plugin-text'
import technicalWriting from 'textlint-rule-preset-ja-technical-writing'
import type { Finding } from '../../src/checker/finding.ts'
import type { Passage } from '../../src/checker/passage.ts'
import { plainText } from '../../src/shared/text/ruby.ts'

/** What of the preset is not meant for a notice: each off or set for a reason. */
const OPTIONS: Readonly<Record<string, unknown>> = {
  // A notice says 。 in sentences and nothing after labels; see the role of a passage.
  'ja-no-mixed-period': false,
  // Official names are as long as they are.
  'max-kanji-continuous-len': false,
  // The plan counts its 5つの柱, names 一人ひとり.
  'arabic-kanji-numbers': false,
  // Two or three short sentences in a row may begin alike.
  'ja-no-successive-word': false,
  // The plan's own sentences are long; shorter ones are for the wall, where words.test.ts asks for 45.
  'sentence-length': { max: 100 },
  // Addresses of pages may ask: ?mm-per-px=
  'no-exclamation-question-mark': { allowHalfWidthQuestion: true },
  // The plan lists what it does: three things and a clause take four commas.
  'max-ten': { max: 4 },
  // Labels and lists of names have neither style.
  'no-mix-dearu-desumasu': { preferInHeader: '', preferInBody: 'ですます', preferInList: '', strict: false },
  // Lists repeat や, も and と, places and means に and で, and are clear all the same.
  'no-doubled-joshi': { min_interval: 1, strict: false, allow: ['や', 'も', 'で', 'に', 'と'] },
}

/**
 * What textlint says of Japanese texts. On top of our own rules and for the command line only: its rules read
 * files and bring megabytes. All texts are one document, so that it sees when styles are mixed.
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

/** One line, without readings; blanks filled, easy Japanese without its spaces. */
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

import type { Edition } from '../../src/shared/edition/edition.ts'
import { type Question, questionsOf } from './questions.ts'
import { filled, said, sayFact, type ValueWords, wordsOf } from './say-fact.ts'

/** The words of the form and of its index, in build/steps/ask-the-office.json. They may have blanks. */
export interface FormWords {
  readonly title: string
  readonly introduction: readonly string[]
  readonly help: readonly string[]
  readonly of: Readonly<Record<'building' | 'office', string>>
  readonly about: Readonly<Record<string, string>>
  readonly named: string
  readonly found: Readonly<Record<Question['state'], string>>
  readonly source: string
  readonly asIs: string
  readonly columns: Readonly<Record<'about' | 'found' | 'answer' | 'field', string>>
  readonly signature: string
  readonly index: readonly string[]
  readonly row: string
  readonly values: ValueWords
}

/** The questions for one page of the form: those of the building, the office or a department. */
interface Sheet {
  readonly id: string
  readonly name: string
  readonly questions: readonly Question[]
}

/** A page of paper for each department, to be filled in by hand. */
export function questionForm(edition: Edition, words: FormWords): string {
  const title = escaped(titleOf(edition, words))
  return [
    '<!doctype html>',
    '<html lang="ja">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<title>${title}</title>`,
    `<style>\n${STYLE}\n</style>`,
    '</head>',
    '<body>',
    ...sheetsOf(edition, words).map((sheet) => sheetHtml(edition, words, sheet, title)),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** The list of the form's pages, in Markdown. */
export function questionIndex(edition: Edition, words: FormWords, form: string): string {
  const count = (questions: readonly Question[], state: Question['state']) =>
    questions.filter((question) => question.state === state).length
  return [
    `# ${titleOf(edition, words)}`,
    '',
    ...words.introduction.map((line) => filled(line, { form })),
    '',
    ...words.index,
    ...sheetsOf(edition, words).map(({ id, name, questions }) =>
      filled(words.row, {
        name,
        address: `${form}#${id}`,
        missing: count(questions, 'missing'),
        kept: count(questions, 'kept'),
        shown: count(questions, 'shown'),
      }),
    ),
    '',
  ].join('\n')
}

function titleOf(edition: Edition, words: FormWords): string {
  return filled(words.title, { office: said(wordsOf(edition).topics.office?.office?.heading) })
}

function sheetsOf(edition: Edition, words: FormWords): Sheet[] {
  return [...Map.groupBy(questionsOf(edition), ({ of }) => of)].map(([id, questions]) => {
    const department = edition.departments.find((own) => own.id === id)
    const signs = department?.names.map(({ sign }) => sign).join(words.values.and)
    const name =
      signs === undefined ? words.of[id as 'building' | 'office'] : signs + (department?.ending?.sign ?? '')
    return { id, name, questions }
  })
}

function sheetHtml(
  edition: Edition,
  words: FormWords,
  { id, name, questions }: Sheet,
  title: string,
): string {
  const { about, found, answer, field } = words.columns
  return [
    `<section id="${id}">`,
    `<p class="title">${title}</p>`,
    `<h1>${escaped(name)}</h1>`,
    ...words.help.map((line) => `<p>${escaped(line)}</p>`),
    `<p class="signature">${escaped(words.signature)}</p>`,
    '<table>',
    `<tr>${[about, found, answer, field].map((text) => `<th scope="col">${escaped(text)}</th>`).join('')}</tr>`,
    ...questions.map((question) => rowHtml(edition, words, question)),
    '</table>',
    '</section>',
  ].join('\n')
}

function rowHtml(edition: Edition, words: FormWords, question: Question): string {
  const { state, field, fact } = question
  const titles = fact.sources.map((key) => edition.sources[key]?.title ?? key)
  const grounds = [...titles, ...(fact.date === undefined ? [] : [fact.date])].join(words.values.and)
  const value = sayFact(edition, question, words.values)
  const known =
    value === undefined
      ? escaped(words.found.missing)
      : `${escaped(value)}<br><small>${escaped(filled(words.source, { grounds }))} ${escaped(words.found[state])}</small>`
  const blank = state === 'shown' ? escaped(words.asIs) : ''
  return `<tr><th scope="row">${escaped(aboutText(edition, words, question))}</th><td>${known}</td><td class="answer">${blank}</td><td><small><code>${escaped(field)}</code></small></td></tr>`
}

/** What is asked, and of which desk or name. A facility or another question has the words that visitors read. */
function aboutText(edition: Edition, words: FormWords, { of, about, desk, sign }: Question): string {
  const { departments, unknown } = wordsOf(edition)
  const what = words.about[about] ?? said(unknown[about] ?? about)
  const name = desk === undefined ? sign : said(departments[of]?.desks[desk])
  return name === undefined ? what : filled(words.named, { what, name: name })
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

const STYLE = `@page { size: A4; margin: 12mm; }
body { margin: 0; font: 10pt/1.4 sans-serif; }
section { break-after: page; max-width: 190mm; margin: 0 auto 15mm; }
h1 { margin: 0 0 2mm; font-size: 16pt; }
p { margin: 0 0 1mm; }
.title { color: #555; }
.signature { margin: 3mm 0; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
tr { break-inside: avoid; }
th, td { padding: 1mm 1.5mm; border: 0.3mm solid #777; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
th:nth-child(1) { width: 24%; }
th:nth-child(2) { width: 30%; }
th:nth-child(4) { width: 18%; }
th[scope="row"] { font-weight: 400; }
.answer { height: 9mm; }
small { font-size: 7.5pt; }`

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { facts } from '../../src/facts/facts.ts'
import type { Edition } from '../../src/shared/edition/edition.ts'
import { plainText } from '../../src/shared/text/ruby.ts'
import { composeEdition } from '../steps/compose-edition.ts'
import { type Question, questionsOf } from '../steps/questions.ts'
import { readLocales } from '../steps/read-locales.ts'

const root = join(import.meta.dirname, '../..')

/** The list of questions to the office, in the office's language. The words are in build/tasks/ask-the-office.json. */
export function askTheOffice(edition: Edition): string {
  const words = JSON.parse(readFileSync(join(import.meta.dirname, 'ask-the-office.json'), 'utf8'))
  const unknown = edition.office.unknown.map((id) => plainText(edition.words.ja?.unknown[id] ?? id))
  const desks = Object.assign(
    {},
    ...Object.values(edition.words.ja?.departments ?? {}).map((said) => said.desks),
  )
  const deskName = (id: string | undefined) => (id === undefined ? '' : `（${plainText(desks[id])}）`)
  const row = ({ about, desk, field, found, note }: Question) =>
    `| ${words.about[about]}${deskName(desk)} | ${found ?? words.nothing}${note === null ? '' : ` — ${note}`} | \`${field}\` | |`
  const groups = [...Map.groupBy(questionsOf(edition), ({ of }) => of)].map(([of, questions]) =>
    [
      `## ${of === 'office' ? words.office : of}`,
      '',
      words.columns,
      '|---|---|---|---|',
      ...questions.map(row),
      '',
    ].join('\n'),
  )
  const place = (text: string) => `| ${text} | \`locales/*/unknown.json\` | |`
  return [
    `# ${words.title.replace('{{office}}', plainText(edition.words.ja?.topics.office?.office?.heading ?? ''))}`,
    '',
    ...words.introduction,
    '',
    `## ${words.building}`,
    '',
    words.buildingColumns,
    '|---|---|---|',
    ...unknown.map(place),
    '',
    ...groups,
  ].join('\n')
}

if (process.argv[1] === import.meta.filename) {
  const edition = composeEdition(facts, readLocales(join(root, 'locales')))
  writeFileSync(join(root, 'docs/ask-the-office.md'), askTheOffice(edition))
}

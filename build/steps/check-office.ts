import { checkFacts } from '../../src/checker/facts/check-facts.ts'
import type { Finding, Placed } from '../../src/checker/finding.ts'
import { stringsOf } from '../../src/checker/passage.ts'
import { undrawn } from '../../src/checker/room/characters.ts'
import { headingRoom } from '../../src/checker/room/heading-room.ts'
import { wrongLengths } from '../../src/checker/room/lengths.ts'
import { NotAnEditionError } from '../../src/shared/edition/edition.ts'
import type { Facts } from '../../src/shared/edition/facts.ts'
import type { Municipality } from '../../src/shared/edition/office/municipality.ts'
import { ABOUT_SECTION } from '../../src/shared/edition/subject.ts'
import { type Locale, localeSchema } from '../../src/shared/edition/words/locale.ts'
import { parseAs, WrongInputError } from '../../src/shared/parse-as.ts'
import type { Screen } from '../../src/shared/screen/screen.ts'
import type { Day } from '../../src/shared/time/day.ts'
import { composed, composeEdition, type LocaleFiles } from './compose-edition.ts'
import { asFinding, type FactFiles, inItsFile } from './fact-places.ts'
import { type Coverage, coverageOf } from './font-coverage.ts'
import { pictogramNames } from './pictograms.ts'

/** An office to check, as it was read. */
export interface ReadOffice {
  readonly facts: Facts
  readonly municipality: Municipality
  readonly screens: readonly Screen[]
  readonly locales: Readonly<Record<string, LocaleFiles>>
  readonly files: FactFiles
  readonly today: Day
}

/**
 * What is wrong with the facts, and with words where they depend on facts and on the build: lengths on its screens,
 * and characters that its fonts lack. `check-words.ts` checks everything else of the words.
 *
 * @throws WrongInputError that names the file of a language that cannot be parsed.
 */
export async function checkOffice(office: ReadOffice): Promise<(Placed | Finding)[]> {
  const { facts, screens, locales, files } = office
  const byRules = checkFacts({ ...office, pictograms: pictogramNames() })
  const keys = new Set(byRules.map(({ file, key }) => `${file}.${key}`))
  const others = problemsIn(facts, locales).filter(({ file, key }) => !keys.has(`${file}.${key}`))
  const sections = [...facts.sections, { id: ABOUT_SECTION, isOfficial: false }]
  const wall = { sections, headingRoom: headingRoom(screens) }
  return [
    ...[...byRules, ...others].map((finding) => ('locale' in finding ? finding : inItsFile(finding, files))),
    ...Object.entries(locales).flatMap(([id, words]) => wrongLengths(localeOf(id, words), words, wall)),
    ...(await charactersIn(office)),
  ]
}

/** What the edition itself refuses. */
function problemsIn(facts: Facts, locales: ReadOffice['locales']): (Placed | Finding)[] {
  try {
    composeEdition(facts, locales)
    return []
  } catch (error) {
    if (!(error instanceof NotAnEditionError)) throw error
    const input = composed(facts, locales)
    return error.problems.map((problem) => asFinding(problem, input))
  }
}

function localeOf(id: string, { locale }: LocaleFiles): Locale {
  return parseAs(localeSchema, locale, `locales/${id}/locale.json`)
}

/** Files whose texts are not printed. */
const UNPRINTED = new Set(['locale'])

/** Characters of words, signs and names that no font of the build draws. */
async function charactersIn({ facts, locales, files }: ReadOffice): Promise<(Placed | Finding)[]> {
  const words = Object.entries(locales).flatMap(([locale, ofLocale]) =>
    Object.entries(ofLocale)
      .filter(([file]) => !UNPRINTED.has(file))
      .flatMap(([file, content]) => stringsOf(content).map(([key, text]) => ({ locale, file, key, text }))),
  )
  const names = (facts.office.languages.spoken.value ?? []).map(({ tag, name }) => ({
    ...{ file: 'office', key: `languages.spoken.${tag}` },
    text: name,
  }))
  const stated = printedFacts(facts)
  const textOf = (entries: readonly { text: string }[]) => entries.map(({ text }) => text).join('')
  const { text, names: ofNames }: Coverage = await coverageOf(textOf([...words, ...stated]), textOf(names))
  const found = <Place extends object>(place: Place & { text: string }, drawn: ReadonlySet<string>) =>
    undrawn(place.text, (char) => drawn.has(char)).map((complaint) => ({
      ...place,
      ...UNDRAWN,
      ...complaint,
    }))
  return [
    ...words.flatMap((place) => found(place, text)),
    ...stated.flatMap((place) => found(place, text)).map((finding) => inItsFile(finding, files)),
    ...names.flatMap((place) => found(place, ofNames)).map((finding) => inItsFile(finding, files)),
  ]
}

const UNDRAWN = { rule: 'fonts/character', severity: 'error' } as const

/** The texts of facts that screens and pages print as they are. */
function printedFacts({
  office,
  departments,
  topics,
  sources,
}: Facts): { file: string; key: string; text: string }[] {
  const parts = {
    office: {
      address: office.address,
      building: office.building,
      others: office.others,
      languages: { hours: office.languages.hours },
    },
    departments,
    topics,
    sources,
  }
  return Object.entries(parts).flatMap(([file, part]) =>
    stringsOf(Array.isArray(part) ? Object.fromEntries(part.map((entry) => [entry.id, entry])) : part)
      .filter(([key]) => !/(^|\.)(note|url|date)$|\.history\./.test(key))
      .map(([key, text]) => ({ file, key, text })),
  )
}

/** The office cannot be built as it is. Its findings are for whoever wrote the facts and words, not for a log. */
export class RefusedError extends WrongInputError {
  readonly findings: readonly Placed[]

  constructor(findings: readonly Placed[]) {
    super(`${findings.length} errors in facts and words`)
    this.findings = findings
  }
}

/** @throws RefusedError when facts or words have errors. Warnings are for `npm run words`. */
export async function refuseErrors(office: ReadOffice): Promise<void> {
  const errors = (await checkOffice(office)).filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new RefusedError(errors)
}

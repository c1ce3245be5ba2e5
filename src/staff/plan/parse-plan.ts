/** A line of a plan page, and what it was taken for. */
interface PlanLine {
  /** From 1. */
  readonly number: number
  readonly text: string
  /** `none` was not recognised. `said` is a text of a section that becomes no topic. */
  readonly kind: 'section' | 'pillar' | 'group' | 'mark' | 'initiative' | 'said' | 'none'
}

/** A sign behind initiatives, and what it stands for: 新, デ. */
interface PlanMark {
  readonly sign: string
  readonly name: string
}

/** Something that the office will do, in the words of the plan. */
export interface Initiative {
  readonly text: string
  /** The signs behind it. */
  readonly signs: readonly string[]
  readonly pillar: string | null
  readonly group: string | null
}

/** What was recognised in the text of a plan page. */
export interface Plan {
  /** What the page is called; empty if the text does not say. */
  readonly title: string
  /** The year that the fiscal year begins in; null if the text does not say. */
  readonly year: number | null
  readonly pillars: readonly string[]
  readonly marks: readonly PlanMark[]
  readonly initiatives: readonly Initiative[]
  /** Every line that has something on it. */
  readonly lines: readonly PlanLine[]
}

/** The text is not that of a plan page. */
export class NotAPlanError extends Error {
  readonly kind: 'empty' | 'long' | 'none'

  constructor(kind: NotAPlanError['kind']) {
    super(`Not the text of a plan page: ${kind}`)
    this.kind = kind
  }
}

const LONGEST_CHARACTERS = 200_000
/** A year of Reiwa counts from 2019, its first. */
const BEFORE_REIWA = 2018

type Section = 'pillars' | 'viewpoints' | 'initiatives' | 'said' | 'outside'

/** Headings of sections, whatever number or bracket stands before them. The first that fits counts. */
const SECTIONS: readonly (readonly [pattern: RegExp, section: Section])[] = [
  [/主な(事業|取組)/, 'initiatives'],
  [/重点視点$/, 'viewpoints'],
  [/(に向けた|ための)施策$/, 'pillars'],
  [/基本目標$|取組姿勢$|組織運営$|^各課の取組/, 'said'],
  [/^(このページへのお問合せ|PDF形式のファイル|運営方針PDF版|前のページに戻る|このページの先頭)/, 'outside'],
]

const TITLE = /運営方針$/
const BULLET = /^[・•●○◦‧･*-]\s*/u
const SIGN = /[(（]([^()（）]{1,3})[)）]\s*$/
const NUMBER = /^([IVXⅠ-Ⅻ\d]+[.．、]?\s*|【[^】]*】\s*)+/u

/**
 * Recognises the plan of a year in the text of its page, as somebody has copied it: its parts in any order, with lost
 * or doubled spaces and lines that were broken.
 *
 * @param known names of pillars that the office had before, for a text that does not list its own.
 * @throws NotAPlanError when there is no initiative in it.
 */
export function parsePlan(text: string, known: readonly string[] = []): Plan {
  if (text.trim() === '') throw new NotAPlanError('empty')
  if (text.length > LONGEST_CHARACTERS) throw new NotAPlanError('long')
  const rows = text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line, index) => ({ number: index + 1, text: line.replace(/[\s\u3000\u200b\ufeff]+/g, ' ').trim() }))
    .filter((row) => row.text !== '')
  const listed = pillarsIn(rows)
  const pillars =
    listed.length > 0 ? listed : known.filter((name) => rows.some((row) => isSame(row.text, name)))
  const found = linesOf(rows, pillars)
  if (found.initiatives.length === 0) throw new NotAPlanError('none')
  const title = rows.find((row) => TITLE.test(row.text))?.text ?? ''
  return { title, year: yearIn(text), pillars, ...found }
}

type Line = Omit<PlanLine, 'kind'>

/** The headings of the section of pillars: lines that are no sentence. */
function pillarsIn(rows: readonly Line[]): string[] {
  let section: Section = 'outside'
  const found: string[] = []
  for (const { text } of rows) {
    const next = sectionOf(text)
    if (next) section = next
    else if (section === 'pillars' && isHeading(text)) found.push(text)
  }
  return found
}

function linesOf(
  rows: readonly Line[],
  pillars: readonly string[],
): Omit<Plan, 'title' | 'year' | 'pillars'> {
  let section: Section = 'outside'
  let pillar: string | null = null
  let group: string | null = null
  let open = ''
  const marks: PlanMark[] = []
  const initiatives: Initiative[] = []
  const lines: PlanLine[] = []
  const take = (line: Line, kind: PlanLine['kind']) => lines.push({ ...line, kind })

  /** An initiative ends with a full stop or a sign. Until then the next line belongs to it. */
  function close(): void {
    if (open === '') return
    const { rest, signs } = signsOf(open)
    initiatives.push({ text: rest, signs, pillar, group })
    open = ''
  }

  for (const line of rows) {
    const next = sectionOf(line.text)
    const isBullet = BULLET.test(line.text)
    const mark = markOf(line.text, section)
    const own = pillars.find((name) => isSame(name, line.text))
    if (next) {
      close()
      ;[section, pillar, group] = [next, null, null]
      take(line, next === 'outside' ? 'none' : 'section')
    } else if (mark && !(section === 'initiatives' && pillar !== null)) {
      close()
      marks.push(mark)
      take(line, 'mark')
    } else if (section === 'initiatives' || section === 'viewpoints') {
      if (own !== undefined) {
        close()
        ;[section, pillar, group] = ['initiatives', own, null]
        take(line, 'pillar')
      } else if (pillar === null) take(line, section === 'initiatives' ? 'said' : 'none')
      else if (isBullet) {
        close()
        open = line.text.replace(BULLET, '')
        take(line, 'initiative')
      } else if (open !== '' && !/[。)）]$/.test(open)) {
        open += line.text
        take(line, 'initiative')
      } else if (isHeading(line.text)) {
        close()
        group = line.text
        take(line, 'group')
      } else take(line, 'none')
    } else if (section === 'pillars') take(line, own === undefined ? 'said' : 'pillar')
    else take(line, section === 'said' ? 'said' : 'none')
  }
  close()
  return { marks, initiatives, lines }
}

function sectionOf(text: string): Section | undefined {
  const heading = text.replace(NUMBER, '')
  if (BULLET.test(text) || !isHeading(heading)) return undefined
  return SECTIONS.find(([pattern]) => pattern.test(heading))?.[1]
}

/** A sentence is no heading, and no heading has more characters. */
function isHeading(text: string): boolean {
  return text.length <= 60 && !text.includes('。') && !BULLET.test(text)
}

/** A line of the table of viewpoints, or the one that says which sign new projects bear. */
function markOf(text: string, section: Section): PlanMark | undefined {
  const sign = SIGN.exec(text)?.[1]
  if (sign === undefined || text.includes('。')) return undefined
  if (section === 'viewpoints' && !BULLET.test(text)) return { sign, name: text.split(' ')[0] ?? '' }
  return /(新規|拡充|継続)/.test(text)
    ? { sign, name: text.replace(BULLET, '').replace(SIGN, '').trim() }
    : undefined
}

/** The signs behind a text, in their order, and the text without them. */
function signsOf(text: string): { readonly rest: string; readonly signs: readonly string[] } {
  const signs: string[] = []
  let rest = text.trim()
  for (let match = SIGN.exec(rest); match; match = SIGN.exec(rest)) {
    signs.unshift(match[1]?.trim() ?? '')
    rest = rest.slice(0, match.index).trim()
  }
  return { rest, signs }
}

function yearIn(text: string): number | null {
  const [, reiwa] = /令和\s*([0-9０-９]{1,2}|元)\s*年度/.exec(text) ?? []
  if (reiwa === undefined) return null
  return BEFORE_REIWA + (reiwa === '元' ? 1 : Number(reiwa.normalize('NFKC')))
}

/** Whether two headings are the same, however they are spaced. */
export function isSame(one: string, other: string): boolean {
  return folded(one) === folded(other)
}

const folded = (text: string) => text.normalize('NFKC').replace(/\s/g, '')

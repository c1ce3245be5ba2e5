import type { Results } from './results.ts'
import { type Spread, spreadOf } from './statistics.ts'

const WIDTH = 900
const LEFT = 170
const RIGHT = 110
const ROW = 46
const BAR = 15
const TITLE = 64
const INK = '#14202b'
const SOFT = '#3a4753'
const LINE = '#d3d9de'

/** What is drawn for each product, one bar below the other. */
const BARS = [
  { name: 'first slide in sight', key: 'firstSlide', fill: '#0b3d5c' },
  { name: 'playing', key: 'playing', fill: '#c07a1c' },
] as const

interface Panel {
  readonly title: string
  readonly rows: readonly { readonly name: string; readonly spreads: readonly Spread[] }[]
}

/** The times to the first slide and to playing, as bars with their ranges: the picture of the first table. */
export function startChart({ names, loads, rounds }: Results): string {
  const panels = loads.map(({ slower, ofProducts }) => ({
    title: slower === 1 ? 'this machine (CPU ×1)' : `a processor ${slower} times slower (CPU ×${slower})`,
    rows: names.map((name, index) => ({
      name,
      spreads: BARS.map(({ key }) => spreadOf((ofProducts[index] ?? []).map((load) => load[key]))),
    })),
  }))
  const panelHeight = TITLE + ROW * names.length + 24
  const height = 74 + panelHeight * panels.length
  const title = 'Milliseconds from a cold start to the first slide, and to playing'
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title description" font-family="sans-serif">`,
    `<title id="title">${title}</title>`,
    `<desc id="description">${escaped(panels.map(described).join(' '))}</desc>`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    text(20, 32, title, { size: 20, weight: 700 }),
    ...legend(rounds),
    ...panels.flatMap((panel, index) => drawn(panel, 74 + panelHeight * index)),
    '</svg>',
  ].join('\n')}\n`
}

function legend(rounds: number): string[] {
  return [
    ...BARS.flatMap(({ name, fill }, index) => [
      `<rect x="${20 + index * 190}" y="48" width="16" height="16" fill="${fill}"/>`,
      text(42 + index * 190, 61, name, { size: 15 }),
    ]),
    text(20 + BARS.length * 190, 61, `bar: median of ${rounds}; line: least to most`, {
      size: 15,
      fill: SOFT,
    }),
  ]
}

function drawn({ title, rows }: Panel, top: number): string[] {
  const most = Math.max(...rows.flatMap(({ spreads }) => spreads.map((spread) => spread.most)))
  const step = stepFor(most)
  const end = Math.ceil(most / step) * step
  const at = (ms: number) => Math.round((LEFT + (ms / end) * (WIDTH - LEFT - RIGHT)) * 10) / 10
  const bottom = top + TITLE + ROW * rows.length
  const ticks = Array.from({ length: end / step + 1 }, (_, index) => index * step)
  return [
    text(20, top + 30, title, { size: 16, weight: 700 }),
    ...ticks.flatMap((ms) => [
      `<path d="M${at(ms)} ${top + TITLE - 6}V${bottom}" stroke="${LINE}"/>`,
      text(at(ms), top + TITLE - 12, String(ms), { size: 13, fill: SOFT, anchor: 'middle' }),
    ]),
    ...rows.flatMap(({ name, spreads }, index) => {
      const y = top + TITLE + ROW * index
      return [
        text(LEFT - 12, y + BAR + 7, name, { size: 15, weight: index === 0 ? 700 : 400, anchor: 'end' }),
        ...spreads.flatMap((spread, bar) =>
          bars(spread, y + 3 + bar * (BAR + 3), BARS[bar]?.fill ?? INK, at),
        ),
      ]
    }),
  ]
}

function bars(
  { median, least, most }: Spread,
  y: number,
  fill: string,
  at: (ms: number) => number,
): string[] {
  const middle = y + BAR / 2
  return [
    `<rect x="${at(0)}" y="${y}" width="${at(median) - at(0)}" height="${BAR}" fill="${fill}"/>`,
    // White below the line, so that it can be seen on the bar.
    ...[
      ['#ffffff', 4],
      [INK, 2],
    ].map(
      ([stroke, width]) =>
        `<path d="M${at(least)} ${middle}H${at(most)}M${at(least)} ${middle - 4}v8M${at(most)} ${middle - 4}v8" stroke="${stroke}" stroke-width="${width}" fill="none"/>`,
    ),
    text(at(most) + 8, middle + 5, String(Math.round(median)), { size: 14 }),
  ]
}

/** A round distance of the lines, of which there are four to nine. */
export function stepFor(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most))
  return [0.2, 0.25, 0.5, 1, 2].map((part) => part * power).find((step) => most / step <= 8) ?? power
}

function described({ title, rows }: Panel): string {
  const figures = rows.map(
    ({ name, spreads }) => `${name} ${spreads.map(({ median }) => Math.round(median)).join(' and ')} ms`,
  )
  return `On ${title}: ${figures.join(', ')}.`
}

interface TextStyle {
  readonly size: number
  readonly weight?: number
  readonly fill?: string
  readonly anchor?: 'start' | 'middle' | 'end'
}

function text(
  x: number,
  y: number,
  words: string,
  { size, weight = 400, fill = INK, anchor = 'start' }: TextStyle,
): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${escaped(words)}</text>`
}

const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

import { describe, expect, it } from 'vitest'
import { startChart, stepFor } from '../bench/chart.ts'
import type { Load } from '../bench/load.ts'
import { reportOf, withReport } from '../bench/report.ts'
import type { Results } from '../bench/results.ts'
import { htmlOf } from '../bench/slides.ts'
import { markdownOf, winsOf } from '../bench/table.ts'

const table = {
  head: ['ms', 'ours', 'theirs'],
  rows: [
    { name: 'first', figures: [20, 10], cells: ['20', '10'] },
    { name: 'equal', figures: [5, 5], cells: ['5', '5'] },
    { name: 'equal in print', figures: [5.01, 5.02], cells: ['5.0', '5.0'] },
    { name: 'neither', figures: [1, 2], cells: ['1', '2'], isNeutral: true },
  ],
}

const load = (ms: number): Load => ({
  firstSlide: ms,
  firstPaint: ms - 10,
  playing: ms + 100,
  bytes: { html: { transferred: 1300, decoded: 5000 } },
})
const held = { heapBytes: 1_000_000, nodes: 100, listeners: 10 }
const results: Results = {
  machine: {
    date: '2026-11-27',
    processor: 'a processor, 2 cores',
    memory: '8 GiB',
    system: 'a system',
    browser: 'Chromium 1',
    node: '24',
  },
  rounds: 3,
  changes: 1000,
  names: ['ours', 'A <deck> 1.0'],
  loads: [
    {
      slower: 1,
      ofProducts: [
        [load(200), load(220), load(210)],
        [load(100), load(110), load(150)],
      ],
    },
  ],
  steady: [
    { changeMs: 12, drivingMs: 1, first: held, last: { ...held, heapBytes: 1_002_500 } },
    { changeMs: 3, drivingMs: 2, first: held, last: held },
  ],
  untouched: [90, 30],
  pages: [{ page: 'home', locale: 'ja', starts: [{ largestPaint: 800, shift: 0.0125 }] }],
  points: [
    {
      page: 'home',
      locale: 'ja',
      points: { performance: 100, accessibility: 99, 'best-practices': 100, seo: 100 },
    },
  ],
}

describe('tables of the benchmark', () => {
  it('mark the lowest figure of each row, whosever it is', () => {
    expect(markdownOf(table).split('\n')).toEqual([
      '| ms | ours | theirs |',
      '| --- | ---: | ---: |',
      '| first | 20 | **10** |',
      '| equal | **5** | **5** |',
      '| equal in print | **5.0** | **5.0** |',
      '| neither | 1 | 2 |',
    ])
  })

  it('are summed up by who is lowest how often', () => {
    expect(winsOf(['ours', 'theirs'], [table])).toBe(
      'Of these 3 rows the lowest figure is of ours in 2 and theirs in 3. Equal figures count for each.',
    )
  })
})

describe('the report', () => {
  it('has medians with their ranges, and says where another is better', () => {
    const report = reportOf(results)
    expect(report).toContain('| first slide in sight, CPU ×1 | 210 [200–220] | **110 [100–150]** |')
    expect(report).toContain('| main thread per change, ms | 12.00 | **3.00** |')
    expect(report).toContain('| driving alone, ms | 1.00 | 2.00 |')
    expect(report).toContain('| home | ja | 800 [800–800] | 0.013 [0.013–0.013] |')
    expect(report).toContain('npm run bench -- --rounds=3 --changes=1000')
  })

  it('leaves out what was not measured', () => {
    const report = reportOf({ ...results, loads: [], pages: [] })
    expect(report).not.toContain('Cold start')
    expect(report).toContain('Steady state')
  })

  it('stands between two marks, and leaves the words around them', () => {
    const document =
      'before\n<!-- figures: written by npm run bench -->\nold\n<!-- end of the figures -->\nafter\n'
    const written = withReport(document, 'new')
    expect(written).toBe(
      'before\n<!-- figures: written by npm run bench -->\n\nnew\n\n<!-- end of the figures -->\nafter\n',
    )
    expect(withReport(written, 'new')).toBe(written)
    expect(() => withReport('no marks', 'new')).toThrow('needs the lines')
  })
})

describe('the chart', () => {
  it('has a title, says its figures in words and escapes names', () => {
    const chart = startChart(results)
    expect(chart).toContain('<title id="title">')
    expect(chart).toContain('A &lt;deck> 1.0 110 and 210 ms')
    expect(chart).not.toContain('NaN')
  })

  it('has four to eight lines at round distances', () => {
    for (const most of [1, 90, 454, 999, 1000, 1801, 4999]) {
      const lines = most / stepFor(most)
      expect([most, lines > 3 && lines <= 8]).toEqual([most, true])
    }
  })
})

describe('slides of the decks', () => {
  it('have readings above their base and break where the build says', () => {
    expect(htmlOf('｜戸塚《とつか》の\u200b<計画>')).toBe('<ruby>戸塚<rt>とつか</rt></ruby>の<wbr>&lt;計画>')
  })
})

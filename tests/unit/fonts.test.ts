import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildScreenFonts } from '../../build/steps/fonts.ts'
import { divided } from '../../build/steps/page-fonts.ts'
import { pageText, weightsOf } from '../../build/steps/page-texts.ts'
import { shownWords } from '../../build/steps/shown-words.ts'

const root = join(import.meta.dirname, '../..')
const client = join(root, 'dist/client')
const bundle = JSON.parse(readFileSync(join(root, 'dist/bundle.json'), 'utf8'))
const locales: string[] = bundle.edition.locales.map(({ id }: { id: string }) => id)
const pageCss = (locale: string) => readFileSync(join(client, bundle.assets.pages[locale].stylesheet), 'utf8')

/** The characters that a stylesheet declares a font for. */
const drawnBy = (css: string) =>
  new Set(
    [...css.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/g)].flatMap(([, from = '', until = from]) => {
      const first = Number.parseInt(from, 16)
      const count = Number.parseInt(until, 16) - first + 1
      return Array.from({ length: count }, (_, index) => String.fromCodePoint(first + index))
    }),
  )
const withoutBreaks = (text: string) => [...new Set(text)].filter((char) => char !== '\u200b')

describe('the fonts of screens', () => {
  it('of an office without a glossary have only its characters, each with its range', async () => {
    const out = mkdtempSync(join(tmpdir(), 'fonts-'))
    mkdirSync(join(out, 'fonts'))
    const { faces } = await buildScreenFonts(out, { first: '戸塚', later: '' })
    const own = faces.split('\n').filter((face) => face.includes("'BIZ UDPGothic'"))
    expect(own).toHaveLength(2)
    for (const face of own) expect(face).toContain('unicode-range: ')
    rmSync(out, { recursive: true, force: true })
  })

  it('have every character of the edition and of the app', () => {
    const drawn = drawnBy(bundle.assets.screen.css)
    const text = JSON.stringify([
      shownWords(bundle.edition),
      bundle.ui,
      bundle.edition.departments,
      bundle.edition.sources,
    ])
    expect(withoutBreaks(text).filter((char) => !drawn.has(char))).toEqual([])
  })

  it('have slices for everything else, in a stylesheet of their own', () => {
    const css = readFileSync(join(client, bundle.assets.restFonts), 'utf8')
    expect(css.match(/@font-face/g)?.length).toBeGreaterThan(200)
  })
})

describe('the fonts of pages', () => {
  it('are files of the build, and none moves a line that is being read', () => {
    for (const locale of locales) {
      const all = pageCss(locale).match(/@font-face[^}]*\}/g) ?? []
      const faces = all.filter((face) => face.includes('url('))
      expect(faces.length).toBeGreaterThan(2)
      for (const face of faces) {
        expect(face.replaceAll(' ', '')).toContain('font-display:optional')
        const [, url = ''] = face.match(/url\(([^)]+)\)/) ?? []
        expect([url, existsSync(join(client, url))]).toEqual([url, true])
      }
    }
  })

  it('have in one file what six pages need, and in slices what fewer need, the page with most first', () => {
    const many = Array.from({ length: 24 }, (_, index) => String.fromCodePoint(0x4e00 + index))
    const pages = ['戸塚区かな ō', ...Array.from({ length: 4 }, () => '戸塚'), `戸塚${many.join('')}`]
    const { common, slices, extended } = divided(pages)
    expect(slices).toEqual([many, ['区']])
    expect(extended).toEqual(['ō'])
    expect(common).toEqual(expect.arrayContaining(['戸', '塚', 'か', 'な', 'A', '9']))
  })

  it('are bold where the stylesheet says so, and headings are by themselves', () => {
    const weights = weightsOf('.sign { font-weight: 700 } rt { font-weight: 400 } .soft { color: red }')
    const html = `<!doctype html><html><head></head><body><h1>甲<ruby>乙<rt>よ</rt></ruby></h1><p class="soft">丙</p>
      <p class="sign">丁</p><ul><li class="language-name" lang="ko">한</li><li class="language-name" lang="zh">戊</li></ul>
      <script>己</script></body></html>`
    const texts = pageText(html, weights)
    expect(withoutBreaks(texts['700'].replaceAll(/\s/g, ''))).toEqual(['甲', '乙', '丁'])
    expect(withoutBreaks(texts['400'].replaceAll(/\s/g, ''))).toEqual(['よ', '丙', '戊'])
  })
})

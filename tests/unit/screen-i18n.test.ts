import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { screens } from '../../src/facts/screens.ts'
import { createI18n } from '../../src/lines/i18n/create-i18n.ts'
import type { I18n, Translate } from '../../src/lines/i18n/i18n.ts'
import { screenI18n } from '../../src/lines/i18n/screen-i18n.ts'
import { newVisit } from '../../src/player/visit.ts'
import { InOffice } from '../../src/view/parts/office-context.ts'
import { ScreenView } from '../../src/view/screen/screen-view.tsx'
import { loadBundle } from '../support/bundle.ts'
import { momentsOf } from '../support/moments.ts'

const { edition, ui } = loadBundle()
const server = createI18n(ui, edition)
const screen = screenI18n(ui, edition)

/** The keys of all texts, and the names of their placeholders. */
function textsOf(texts: object, path = ''): { key: string; text: string }[] {
  return Object.entries(texts).flatMap(([name, value]) => {
    const key = path === '' ? name : `${path}.${name}`
    return typeof value === 'string' ? [{ key, text: value }] : textsOf(value, key)
  })
}

describe('a screen', () => {
  for (const { id } of edition.locales)
    it(`says in ${id} what the server says, text by text`, () => {
      const all = textsOf(ui[id] ?? {})
      expect(all.length).toBeGreaterThan(50)
      for (const { key, text } of all) {
        const names = [...text.matchAll(/{{(\w+)}}/g)].map(([, name = '']) => name)
        for (const values of [
          Object.fromEntries(names.map((name) => [name, `<${name}> & $1 {{${name}}}`])),
          Object.fromEntries(names.map((name, index) => [name, index])),
        ]) {
          const said = (t: Translate) => t(key as Parameters<Translate>[0], values)
          expect([key, said(screen.language(id).t)]).toEqual([key, said(server.language(id).t)])
        }
      }
    })

  it('says the name of a text that does not exist, as the server does', () => {
    for (const i18n of [server, screen])
      for (const key of ['nothing.here', 'date', 'date.day.more'])
        expect(i18n.languages[0]?.t(key as Parameters<Translate>[0])).toContain(key)
  })

  it('needs none of the texts that only pages have: every slide and list is the same without them', () => {
    const own = edition.locales.map(({ id }) => {
      const file = join(import.meta.dirname, `../../locales/${id}/ui.json`)
      return [id, JSON.parse(readFileSync(file, 'utf8'))]
    })
    const alone = screenI18n(Object.fromEntries(own), edition)
    const opened = [{ kind: 'none' }] as const
    let drawings = 0
    for (const shown of screens)
      for (const { slide, at } of momentsOf(shown))
        for (const open of opened) {
          const drawn = (i18n: I18n) => {
            const office = { edition, i18n, day: '2026-11-24', origin: '', pictograms: '' }
            const [frame = ''] = slide.locales
            const layer = open.kind === 'none' ? 'slide' : 'opened'
            return renderToString(
              h(
                InOffice,
                { office },
                h(ScreenView, {
                  screen: shown,
                  scene: { layer, slide, frame, page: 0, pages: 2, warns: false },
                  now: at,
                  asOf: at,
                  controls: true,
                  visit: { ...newVisit({ text: 'default', theme: 'default' }), opened: open },
                  onPress: () => {},
                }),
              ),
            )
          }
          expect(drawn(alone)).toBe(drawn(server))
          drawings++
        }
    expect(drawings).toBeGreaterThan(20)
  })
})

import { describe, expect, it } from 'vitest'
import { createI18n } from '../../src/lines/create-i18n.ts'
import type { Translate } from '../../src/lines/i18n.ts'
import { screenI18n } from '../../src/lines/screen-i18n.ts'
import { loadBundle } from '../support/bundle.ts'

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
})

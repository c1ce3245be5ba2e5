import { describe, expect, it } from 'vitest'
import { offlineLanguage, offlinePage } from '../../src/sw/offline-page.ts'

const LOCALES = [
  { id: 'ja', tag: 'ja' },
  { id: 'ja-simple', tag: 'ja', variant: 'simple' },
  { id: 'en', tag: 'en' },
]
const PAGE = {
  says: {
    ja: { why: '<html lang="ja"><body><main><h1>通信</h1>', kept: '<h2>保存</h2>' },
    en: { why: '<html lang="en"><body><main><h1>No network</h1>', kept: '<h2>Kept</h2>' },
  },
  links: [
    { path: '/ja', html: '<li>案内</li>' },
    { path: '/ja/departments', html: '<li>課</li>' },
    { path: '/en', html: '<li>Guide</li>' },
  ],
  styleHash: 'sha256-x',
}

describe('the page for what is not on a phone', () => {
  it('says in the language of the reader why, and lists what is there', () => {
    expect(offlinePage(PAGE, 'en', new Set(['/ja', '/en', '/assets/x.js']))).toBe(
      '<html lang="en"><body><main><h1>No network</h1><h2>Kept</h2><ul><li>案内</li><li>Guide</li></ul></main></body></html>',
    )
  })

  it('has no list if nothing is there', () => {
    expect(offlinePage(PAGE, 'ja', new Set())).toBe(
      '<html lang="ja"><body><main><h1>通信</h1></main></body></html>',
    )
  })
})

describe('the language of a reader without a network', () => {
  it.each<[string, readonly string[], string | undefined, string]>([
    // The address says it, whatever is kept.
    ['/en/topics/goal', ['ja'], 'ja-JP', 'en'],
    ['/ja-simple', [], 'en-US', 'ja-simple'],
    // A short address does not: what the browser asks for, among what is there.
    ['/d/3', ['ja', 'en'], 'en-US', 'en'],
    ['/d/3', ['ja'], 'en-US', 'ja'],
    ['/d/3', ['ja', 'ja-simple'], 'vi', 'ja-simple'],
    ['/', ['ja-simple'], 'ja', 'ja-simple'],
    // Nothing is there yet: as the server chooses.
    ['/n/1', [], 'en', 'en'],
    ['/n/1', [], 'pt-BR', 'ja-simple'],
    ['/n/1', [], undefined, 'ja'],
  ])('at %s with %j kept, for a browser in %s, is %4$s', (path, kept, wanted, language) => {
    expect(offlineLanguage(path, LOCALES, kept, wanted)).toBe(language)
  })
})

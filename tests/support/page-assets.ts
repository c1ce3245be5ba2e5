import type { PageAssets } from '../../src/view/pages/render-page.tsx'

/** Addresses of files that do not exist, for pages that are drawn and not opened. */
export function pageAssets(locales: readonly string[]): PageAssets {
  const styles = { stylesheet: '/page.css', preload: [], preloadAt: {} }
  return {
    setupScript: '/setup.js',
    pageScript: '/page.js',
    nowScript: '/now.js',
    search: '/search.json',
    searchWorker: '/search-worker.js',
    searchResults: Object.fromEntries(locales.map((id) => [id, `/search-${id}.json`])),
    speech: '/speech.json',
    colours: { light: '#0b3d5c', dark: '#0b2a40', ground: '#ffffff' },
    pages: Object.fromEntries(locales.map((id) => [id, styles])),
  }
}

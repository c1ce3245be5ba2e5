import { defineConfig, type Plugin } from 'vite'

/** The composition root of a screen in the browser. */
export const PANEL = 'src/panel/main.tsx'

/**
 * Vite's own helper fetches the stylesheets and imports of a chunk in advance. Ours have none, and it would be a fiftieth
 * of what a screen loads before it plays.
 */
export const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : undefined,
}

/** Builds what the browser runs. The Worker is bundled by wrangler, from the same sources. */
export default defineConfig({
  plugins: [plainImports],
  publicDir: 'public',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // Chromium asks for the script of a worker past the service worker, unless the script is in its scope. Without a
  // network it would come only from the browser's own cache.
  worker: { rollupOptions: { output: { entryFileNames: 'screens/[name]-[hash].js' } } },
  build: {
    outDir: 'dist/client',
    emptyOutDir: true,
    manifest: true,
    // No fetch of fonts or images into the styles as data: the content security policy names 'self' only.
    assetsInlineLimit: 0,
    // A fiftieth smaller than by Vite's own minifier.
    minify: 'terser',
    terserOptions: { module: true, ecma: 2020, compress: { passes: 3 } },
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: [
        PANEL,
        'src/view/screen/screen.css',
        'src/view/kiosk/kiosk-screen.css',
        'src/view/pages/page.css',
        'src/view/staff/staff.css',
      ],
      // What a screen needs before it plays is one file: each further one would be another round trip.
      preserveEntrySignatures: false,
      output: {
        codeSplitting: {
          groups: [{ name: 'panel', tags: ['$initial'], test: (id) => !id.endsWith('.css') }],
        },
      },
    },
  },
})

import { defineConfig } from 'vite'

/** Builds what the browser runs. The Worker is bundled by wrangler, from the same sources. */
export default defineConfig({
  publicDir: 'public',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'dist/client',
    emptyOutDir: true,
    manifest: true,
    // No fetch of fonts or images into the styles as data: the content security policy names 'self' only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: [
        'src/panel/main.tsx',
        'src/panel/setup.ts',
        'src/view/screen/screen.css',
        'src/view/pages/page.css',
      ],
    },
  },
})

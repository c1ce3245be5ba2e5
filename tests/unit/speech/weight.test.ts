import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { expect, it } from 'vitest'
import { codeOf } from '../../../build/steps/version.ts'

const root = join(import.meta.dirname, '../../..')

it('speech weighs at most 4 kB, beside the shared code that screens have already', async () => {
  const entry = 'virtual:speech'
  const code = [
    "export { utterancesOf } from '/src/lines/speech/utterance.ts'",
    "export { parseSpeech } from '/src/lines/speech/speech.ts'",
    "export { createSpeaker } from '/src/speech/speaker.ts'",
    "export { inBrowser } from '/src/speech/in-browser.ts'",
  ].join('\n')
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? code : undefined),
      },
    ],
    build: {
      write: false,
      minify: 'terser',
      rollupOptions: {
        input: entry,
        external: (id) => id === 'valibot' || id.includes('/shared/'),
        preserveEntrySignatures: 'strict',
        output: { format: 'es' },
      },
    },
  })
  const own = codeOf(built, entry).replaceAll(/import[^;]+;/g, '')
  expect(gzipSync(own).length).toBeLessThan(4000)
})

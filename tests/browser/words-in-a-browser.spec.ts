import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { build } from 'vite'

// A desk for staff will check words while they are typed, with the same rules and dictionary in a browser.

const root = join(import.meta.dirname, '../..')
const ORIGIN = 'http://desk.test'

/** The rules, bundled into one script that puts them on `window`. */
async function bundled(): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      lib: { entry: join(root, 'tests/support/words-in-a-browser.ts'), formats: ['es'] },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output)) throw new Error('vite built nothing')
  return output.output[0].code
}

test('the rules find the same mistakes in a browser as in Node', async ({ page }) => {
  const files: Record<string, () => Promise<string> | Buffer | string> = {
    '/': () =>
      '<!doctype html><html lang="ja"><title>desk</title><script src="/kuromoji.js"></script><script type="module" src="/words.js"></script>',
    '/kuromoji.js': () => readFileSync(join(root, 'node_modules/kuromoji/build/kuromoji.js')),
    '/words.js': bundled,
  }
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    const dictionary = pathname.match(/^\/dict\/([\w.]+)$/)?.[1]
    const body = dictionary
      ? readFileSync(join(root, 'node_modules/kuromoji/dict', dictionary))
      : await files[pathname]?.()
    const contentType =
      pathname === '/' ? 'text/html' : pathname.endsWith('.js') ? 'text/javascript' : 'application/gzip'
    await route.fulfill(body === undefined ? { status: 404 } : { body, contentType })
  })
  await page.goto(ORIGIN)
  await page.waitForFunction(() => 'wordsReady' in window)
  const said = await page.evaluate(async () => {
    await (window as unknown as { wordsReady: Promise<void> }).wordsReady
    const check = (window as unknown as { checkText(text: string): string[] }).checkText
    return [
      '｜窓口《まどくち》です。',
      '｜電話《でんわ》が ｜使《つか》われます。',
      '｜話《はなし》を｜聞《き》きます。',
      '｜話《はなし》を ｜聞《き》きます。',
    ].map(check)
  })
  expect(said).toEqual([['readings'], ['easy/passive'], ['easy/spaces'], []])
})

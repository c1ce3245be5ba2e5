import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { PNG } from 'pngjs'
import { manifestPath, pagePath } from '../../src/shared/edition/address.ts'
import { plainText } from '../../src/shared/text/ruby.ts'
import { loadBundle } from '../support/bundle.ts'
import { drawIcon, ICONS, iconPath } from '../support/icons.ts'

test.use({ serviceWorkers: 'allow' })

const { edition, i18n } = loadBundle()
/** Of a colour, where two versions of Chromium round in different ways. */
const MOST_DIFFERENCE = 8

for (const icon of ICONS)
  test(`${icon.file} is icon.svg in its size; \`npm run pictures\` draws it again`, async ({ page }) => {
    const kept = PNG.sync.read(readFileSync(iconPath(icon)))
    const drawn = PNG.sync.read(await drawIcon(page, icon))
    expect([kept.width, kept.height]).toEqual([icon.size, icon.size])
    const different = [...kept.data].filter(
      (value, index) => Math.abs(value - (drawn.data[index] ?? 0)) > MOST_DIFFERENCE,
    )
    expect(different.length / kept.data.length).toBeLessThan(0.001)
  })

for (const { locale, office } of i18n.languages)
  test(`the pages in ${locale.id} can be kept as an app that begins in this language`, async ({
    page,
    context,
    request,
  }) => {
    await page.goto(pagePath(locale.id, { kind: 'home' }))
    const session = await context.newCDPSession(page)
    const { url, errors } = await session.send('Page.getAppManifest')
    expect(new URL(url).pathname).toBe(manifestPath(locale.id))
    expect(errors).toEqual([])
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
    expect(installabilityErrors).toEqual([])
    const response = await request.get(manifestPath(locale.id))
    expect(response.headers()['content-type']).toBe('application/manifest+json; charset=UTF-8')
    const { icons, ...manifest } = await response.json()
    expect(manifest).toMatchObject({
      name: plainText(office.heading),
      lang: locale.tag,
      start_url: pagePath(locale.id, { kind: 'home' }),
      scope: '/',
      display: 'standalone',
    })
    for (const { src, type } of icons) {
      const icon = await request.get(src)
      expect([src, icon.status(), icon.headers()['content-type']]).toEqual([src, 200, type])
    }
    const colours = await page.$$eval('meta[name=theme-color]', (metas) =>
      metas.map((meta) => [meta.getAttribute('media'), meta.getAttribute('content')]),
    )
    expect(colours.map(([media]) => media)).toEqual([
      '(prefers-color-scheme: light)',
      '(prefers-color-scheme: dark)',
    ])
    expect(new Set(colours.map(([, colour]) => colour)).size).toBe(2)
  })

test('a language that there is not has no app', async ({ request }) => {
  expect(edition.locales.map(({ id }) => id)).not.toContain('xx')
  expect((await request.get(manifestPath('xx'))).status()).toBe(404)
})

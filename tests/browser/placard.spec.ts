import { expect, test } from '@playwright/test'
import jsqr from 'jsqr'
import { PNG } from 'pngjs'
import { screens } from '../../src/facts/screens.ts'
import { aboutLines } from '../../src/lines/subject/about-lines.ts'
import { pagePath, printedAddress, shortPath } from '../../src/shared/edition/address.ts'
import { loadBundle } from '../support/bundle.ts'
import { PUBLIC_ORIGIN } from '../support/public-origin.ts'
import { bare, withoutReadings } from '../support/without-readings.ts'

// The placard that is put up beside a screen, for people who listen to it.

const { edition, i18n } = loadBundle()
const DAY = '2026-11-24'
/** A4 without the margins of the placard, in CSS pixels. */
const SHEET = { width: Math.round((186 / 25.4) * 96), height: Math.round((273 / 25.4) * 96) }

for (const { locale } of i18n.languages)
  test(`T-PRINT: in ${locale.id} the placard of each screen fills one sheet of A4, alone`, async ({
    page,
  }) => {
    for (const { id } of screens) {
      await page.goto(pagePath(locale.id, { kind: 'screens' }))
      await page.locator(`a[href="#placard-${id}"]`).click()
      const pdf = await page.pdf({ preferCSSPageSize: true })
      expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)
      await page.emulateMedia({ media: 'print' })
      await page.setViewportSize(SHEET)
      const placard = page.locator(`#placard-${id}`)
      await expect(placard).toBeVisible()
      await expect(page.getByRole('heading', { level: 1 })).toBeHidden()
      const box = await placard.boundingBox()
      expect(box?.height).toBeLessThanOrEqual(SHEET.height)
      expect(box?.height).toBeGreaterThan(SHEET.height * 0.8)
      await page.emulateMedia({ media: null })
    }
  })

test('T-QR: a phone reads the code of a placard, and the address beside it is the same', async ({ page }) => {
  await page.goto(pagePath(edition.locales[0]?.id ?? '', { kind: 'screens' }))
  for (const { id } of screens) {
    const placard = page.locator(`#placard-${id}`)
    const address = PUBLIC_ORIGIN + shortPath(edition, { kind: 'now', screen: id })
    const shot = PNG.sync.read(await placard.locator('.qr').screenshot())
    const read = jsqr(new Uint8ClampedArray(shot.data), shot.width, shot.height)
    expect(read?.data).toBe(address.toUpperCase())
    await expect(placard.locator('.placard-address')).toHaveText(printedAddress(address))
    const said = await withoutReadings(placard)
    for (const language of i18n.languages)
      for (const { text } of aboutLines(edition, language, 'about-listen', DAY).slice(1))
        expect(said).toContain(bare(text.replaceAll(/《[^》]*》|｜/g, '')))
  }
})

import { paths } from '@/lib/paths'
import { expect, test } from '../fixtures'

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0

test('the longest project and site print on one A4 page each, with the address as a QR code', async ({ page }) => {
  for (const locale of ['zh', 'kk', 'ru'] as const) {
    for (const address of [paths.project(locale, 'textile-cluster-lihua'), paths.site(locale, 'sez-turan')]) {
      await page.goto(address)
      await expect(page.locator('.print-only')).toBeHidden()
      expect(pagesOf(await page.pdf({ preferCSSPageSize: true })), address).toBe(1)
      await page.emulateMedia({ media: 'print' })
      await expect(page.locator('.print-only svg')).toBeVisible()
      await expect(page.locator('.print-only')).toContainText(address)
      // A forced medium would also be printed.
      await page.emulateMedia({ media: null })
    }
  }
})

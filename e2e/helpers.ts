import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { type Locale, locales } from '@/lib/locales'

/**
 * Whether the page at this place of a list is looked through by axe in this language: each page in one of the four, in turns, for its markup is the same
 * in all and its words are complete (test/messages.test.ts). Widths depend on the words and are measured in each language.
 */
export const isLookedThroughIn = (locale: Locale, index = 0): boolean => locale === locales[(index + 1) % locales.length]

/** No fault against WCAG 2.0 to 2.2, levels A and AA, that a program can find. */
export const expectAccessible = (page: Page): Promise<void> => expectNoFaults(page, new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']))

/** Every colour can be told from its ground: all that changes when a page that was looked through whole is shown in the other appearance. */
export const expectReadableColours = (page: Page): Promise<void> => expectNoFaults(page, new AxeBuilder({ page }).withRules(['color-contrast']))

async function expectNoFaults(page: Page, axe: AxeBuilder): Promise<void> {
  // A colour that is read while it changes between light and dark is neither, however short the change.
  await page.evaluate(() => document.getAnimations().forEach((animation) => animation instanceof CSSTransition && animation.finish()))
  // No page here has a frame of another origin, for which axe would open a page of its own each time.
  const { violations } = await axe.setLegacyMode(true).analyze()
  const faults = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ target, failureSummary }) => `  ${target.join(' ')}: ${failureSummary}`).join('\n')}`)
  expect(faults, page.url()).toEqual([])
}

/** The page is not wider than the window: nothing has to be scrolled sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(excess, `${page.url()} is ${excess} px too wide`).toBeLessThanOrEqual(0)
}

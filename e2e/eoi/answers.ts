import { expect, type Page } from '@playwright/test'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import type { Person } from '../fixtures'

/** What an investor answers, page by page, as a program reads the form: by the names of its fields. */
export const typed = {
  interest: { message: '我们生产压榨与精炼设备。\n请告知候选场地和供电条件。' },
  company: { company: '示例农业科技有限公司', country: 'CN' },
  investment: { amount: '5 000 000', currency: 'USD', jobs: '120', readiness: 'comparing' },
  needs: { ha: '2', mw: '1,5', start: '1-2-years', needs: '2 ha, 1.5 MW' },
  contact: { contact: '李伟', phone: '+86 138 0013 8000' },
  check: { consent: 'yes' },
} as const
export type FormPage = keyof typeof typed
export const formPages = Object.keys(typed) as FormPage[]

/** The one way on: the first button that is seen of the form. */
export const pressMain = (page: Page) => page.getByRole('main').locator('form button[type=submit]:visible').first().click()

export async function fill(page: Page, name: string, value: string): Promise<void> {
  const field = page.locator(`main [name="${name}"]`).first()
  const kind = await field.evaluate((element) => (element instanceof HTMLSelectElement ? 'select' : element instanceof HTMLInputElement ? element.type : 'text'))
  if (kind === 'select') await field.selectOption(value)
  else if (kind === 'radio' || kind === 'checkbox') await page.locator(`main [name="${name}"][value="${value}"]`).check()
  else await field.fill(value)
}

/** Answers the pages of the form from the one that is open up to `last`, and goes on from each. */
export async function answer(page: Page, first: FormPage, last: FormPage): Promise<void> {
  for (const step of formPages.slice(formPages.indexOf(first), formPages.indexOf(last) + 1)) {
    await expect(page.locator('main input[name=step]')).toHaveValue(step)
    for (const [name, value] of Object.entries(typed[step])) await fill(page, name, value)
    await pressMain(page)
  }
}

/** Sends an inquiry from its address to the confirmation; returns the reference. */
export async function sendInquiry(page: Page, address: string): Promise<string> {
  await page.goto(address)
  await answer(page, 'interest', 'check')
  await page.waitForURL(/\/account\/eois\/TRK-/)
  return (await page.locator('[data-ref]').first().getAttribute('data-ref'))!
}

/** Sends an inquiry at once, as the last page of the form does, where a story is about what comes after; returns the reference. */
export async function postInquiry({ context }: Person, answers: Record<string, string>, locale: Locale = 'en'): Promise<string> {
  const form = { step: 'check', company: '示例农业科技有限公司', country: 'CN', contact: '李伟', band: '10m-50m', start: '6-12-months', message: '请告知候选场地。', consent: 'yes', ...answers }
  const response = await context.request.post(paths.saveEoi(locale), { maxRedirects: 0, form })
  const reference = /TRK-\d{4}-\d{6}/.exec(response.headers().location ?? '')?.[0]
  if (!reference) throw new Error(`The inquiry was not taken: ${response.status()} ${response.headers().location}`)
  return reference
}

import { chromium } from '@playwright/test'
import { launchOptions } from '@/e2e/chromium'
import { findOrInstall, type Run } from './packages'

/** Whether a Chromium starts, which one that is found but lacks a library does not. */
const starts = async (): Promise<boolean> => {
  try {
    await (await chromium.launch(launchOptions())).close()
    return true
  } catch {
    return false
  }
}
const which = (): string => `Chromium at ${launchOptions().executablePath ?? chromium.executablePath()}`

/**
 * Makes sure that there is a Chromium and says which: one that is there, else Playwright's download, else Debian's
 * package when root may install it. Throws with the command to run when none of it works.
 */
export async function ensureChromium(run: Run): Promise<string> {
  if (await starts()) return which()
  console.log('No Chromium starts here. Trying the download of Playwright.')
  if ((await run('npx', ['playwright', 'install', 'chromium'])) && (await starts())) return which()
  // Not every release of Debian has the first.
  for (const debian of ['chromium-headless-shell', 'chromium']) if ((await findOrInstall(run, starts, [debian])) !== 'missing') return which()
  throw new Error('No Chromium. Run: npx playwright install --with-deps chromium (or, on Debian: apt-get install chromium), then npm test again.')
}

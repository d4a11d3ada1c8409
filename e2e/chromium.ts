import { existsSync } from 'node:fs'

/** Debian's. The headless shell comes first, as in Playwright: it draws the same pages for half the processor time. */
const ofTheSystem = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium']

/** How browser tests start Chromium: the system's when there is one, else Playwright's own; quiet, and able to run as root. */
export const launchOptions = () => ({
  executablePath: ofTheSystem.find((file) => existsSync(file)),
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--no-first-run'],
})

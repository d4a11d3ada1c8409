import { existsSync } from 'node:fs'

const system = '/usr/bin/chromium'

/** How browser tests start Chromium: the system's when there is one, else Playwright's own; quiet, and able to run as root. */
export const launchOptions = () => ({
  ...(existsSync(system) && { executablePath: system }),
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--no-first-run'],
})

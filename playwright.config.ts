import { defineConfig } from '@playwright/test'
import { launchOptions } from './e2e/chromium'
import type { PortalOptions } from './e2e/fixtures'

/**
 * Browser tests drive the production portal, which each worker starts for itself (e2e/fixtures.ts): `pglite` with the
 * embedded database, `postgres` with PostgreSQL 15. No retries: a test that needs them hides a fault.
 */
export default defineConfig<object, PortalOptions>({
  testDir: 'e2e',
  outputDir: 'test-results/browser',
  globalSetup: './test/build-setup.ts',
  workers: 3,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  globalTimeout: 25 * 60_000,
  expect: { timeout: 20_000 },
  reporter: 'line',
  use: {
    locale: 'en-GB',
    timezoneId: 'Asia/Almaty',
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    // A trace is for looking into a failure by hand: `npx playwright test FILE --trace on`. Kept for every test it is a tenth of the run.
    trace: 'off',
    // A colour that is read while it changes between light and dark is neither.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: launchOptions(),
  },
  projects: [
    { name: 'pglite', use: { engine: 'embedded' } },
    // One story of each kind in which people write, marked `@both`. What only looks at pages, or does the same without JavaScript, says
    // nothing about an engine; the queries and commands behind everything are proved on both by `*.db.test.ts`, and who may open
    // what at every door on PostgreSQL by test/process/rights.test.ts.
    { name: 'postgres', use: { engine: 'postgresql' }, grep: /@both/, grepInvert: /without JavaScript/ },
  ],
})

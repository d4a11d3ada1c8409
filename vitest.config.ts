import path from 'node:path'
import { defineConfig } from 'vitest/config'

const unit = ['**/*.test.ts']
const database = ['**/*.db.test.ts']
const processes = ['test/process/**/*.test.ts']
const faults = ['test/faults/**/*.test.ts']
/** Replace rules while they run, or start a server that keeps much in its modules: they need modules of their own. */
const alone = ['test/rights/mutations.db.test.ts', 'server/organisation.db.test.ts']
const never = ['node_modules/**', '.next/**', 'e2e/**']

/**
 * `unit` needs nothing. The files `*.db.test.ts` run twice, on the embedded engine and on PostgreSQL 15, each against a
 * database of their own (test/database.ts). Files of one project share their loaded modules: what a test sets, it sets for itself. `process` starts the built portal as an operator would, and `faults`
 * gives it bad days: shortly here, at full length by `npm run faults`.
 */
export default defineConfig({
  resolve: { alias: [{ find: /^@\//, replacement: `${import.meta.dirname}${path.sep}` }] },
  test: {
    maxWorkers: 2,
    // It imports `next/server`, which plain Node does not find without its ending.
    server: { deps: { inline: ['next-auth'] } },
    passWithNoTests: true,
    projects: [
      { extends: true, test: { name: 'unit', isolate: false, testTimeout: 20_000, include: unit, exclude: [...never, ...database, ...processes, ...faults] } },
      { extends: true, test: { name: 'db-pglite', isolate: false, include: database, exclude: [...never, ...alone], globalSetup: 'test/pglite-setup.ts', testTimeout: 60_000, hookTimeout: 120_000 } },
      { extends: true, test: { name: 'db-postgres', isolate: false, include: database, exclude: [...never, ...alone], globalSetup: 'test/postgres-setup.ts', testTimeout: 60_000, hookTimeout: 120_000 } },
      { extends: true, test: { name: 'alone', include: alone, exclude: never, globalSetup: 'test/pglite-setup.ts', testTimeout: 60_000, hookTimeout: 120_000 } },
      { extends: true, test: { name: 'process', include: processes, exclude: never, globalSetup: 'test/build-setup.ts', testTimeout: 300_000, hookTimeout: 300_000 } },
      { extends: true, test: { name: 'faults', include: faults, exclude: never, globalSetup: 'test/build-setup.ts', testTimeout: 300_000, hookTimeout: 300_000 } },
    ],
  },
})

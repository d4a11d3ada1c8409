import { spawn } from 'node:child_process'
import path from 'node:path'

/** `npm run faults`: the bad days at their full length (100 kills, outages of a minute). `npm test` shows each of them shortly. */
const vitest = path.join(import.meta.dirname, '..', 'node_modules', '.bin', 'vitest')
const child = spawn(vitest, ['run', '--project', 'faults', ...process.argv.slice(2)], { stdio: 'inherit', env: { ...process.env, FAULTS: 'full' } })
child.on('close', (code) => process.exit(code ?? 1))

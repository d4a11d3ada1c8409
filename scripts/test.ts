import { spawn } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { outsideErrorsFile } from '@/test/outside-errors'
import { ensureChromium } from './chromium'
import { tryClamd } from './clamd'
import { tryDovecot } from './dovecot'
import { ensureNginx } from './nginx'

/** `npm test`: everything that has to be green, in one run. Goes on after a failure where the rest still tells something. */

const root = path.join(import.meta.dirname, '..')
const results = path.join(root, 'test-results')
const bin = (name: string): string => path.join(root, 'node_modules', '.bin', name)

type Outcome = { name: string; passed: number; failed: number; seconds: number; remark?: string; failures?: string[] }
const outcomes: Outcome[] = []

/** Runs one command; its output is shown as it comes, or whole at the end when several run side by side. */
function run(command: string, args: string[], { quiet = false, env = {} }: { quiet?: boolean; env?: Record<string, string> } = {}): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'], env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env } })
    const said: Buffer[] = []
    child.stdout?.on('data', (chunk: Buffer) => said.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => said.push(chunk))
    child.on('error', () => resolve(false))
    child.on('close', (code) => {
      if (code !== 0) process.stdout.write(Buffer.concat(said))
      resolve(code === 0)
    })
  })
}

/** Times a step and keeps its outcome; a step that throws has failed. */
async function step(name: string, work: () => Promise<Omit<Outcome, 'name' | 'seconds'>>): Promise<boolean> {
  console.log(`\n> ${name}`)
  const started = performance.now()
  const outcome = await work().catch((error: Error) => ({ passed: 0, failed: 1, remark: error.message }))
  outcomes.push({ name, ...outcome, seconds: Math.round((performance.now() - started) / 1000) })
  return outcome.failed === 0
}

/** A check that passes or fails as a whole. */
const check = async (...commands: [string, string[]][]): Promise<Omit<Outcome, 'name' | 'seconds'>> => {
  for (const [command, args] of commands) if (!(await run(command, args, { quiet: true }))) return { passed: 0, failed: 1 }
  return { passed: 1, failed: 0 }
}

/** A failed test and the first lines of its reason, for the end of the run, where nobody has to search. */
const failure = (test: string, reason = ''): string => `${test}\n    ${stripVTControlCharacters(reason).split('\n').slice(0, 3).join('\n    ')}`

async function vitest(projects: string[], workers = 2): Promise<Omit<Outcome, 'name' | 'seconds'>> {
  const report = path.join(results, `vitest-${projects[0]}.json`)
  const green = await run(bin('vitest'), ['run', ...projects.flatMap((name) => ['--project', name]), '--maxWorkers', String(workers), '--reporter=default', '--reporter=test/outside-errors.ts', '--reporter=json', `--outputFile.json=${report}`])
  type Test = { status: string; fullName: string; failureMessages: string[] }
  type Report = { numPassedTests: number; numFailedTests: number; testResults: { status: string; name: string; message: string; assertionResults: Test[] }[] }
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(await readFile(report, 'utf8')) as Report
  const unreadable = testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'))
  const failures = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'failed').map(({ fullName, failureMessages }) => failure(`${path.relative(root, name)}: ${fullName}`, failureMessages[0])))
  failures.push(...unreadable.map(({ name, message }) => failure(path.relative(root, name), message)))
  const unfinished = testResults.flatMap(({ name, assertionResults }) => assertionResults.filter(({ status }) => status === 'pending').map(({ fullName }) => `${path.relative(root, name)}: ${fullName}: not finished`))
  const outside = JSON.parse(await readFile(outsideErrorsFile, 'utf8')) as string[]
  failures.push(...unfinished, ...outside.map((message) => failure('an error outside the tests', message)))
  if (!green && failures.length === 0) failures.push('Vitest ended with an error that is in no report: see above')
  return { passed: numPassedTests, failed: Math.max(numFailedTests + unreadable.length + unfinished.length + outside.length, green ? 0 : 1), failures }
}

/** Both engines in one run: while the last long stories of one are told, processors are free for the other. */
async function playwright(): Promise<Omit<Outcome, 'name' | 'seconds'>> {
  const report = path.join(results, 'browser.json')
  const green = await run(bin('playwright'), ['test', '--output', path.join(results, 'browser'), '--reporter=line,json'], { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report } })
  type Suite = { suites?: Suite[]; specs: { title: string; file: string; tests: { projectName: string; status: string; results: { error?: { message: string } }[] }[] }[] }
  type Report = { stats: { expected: number; unexpected: number; flaky: number; skipped: number }; suites: Suite[] }
  const { stats, suites } = JSON.parse(await readFile(report, 'utf8')) as Report
  const specs = (suite: Suite): Suite['specs'] => [...suite.specs, ...(suite.suites ?? []).flatMap(specs)]
  const all = suites.flatMap(specs).flatMap(({ file, title, tests }) => tests.map((test) => ({ file, title, ...test })))
  const failures = all.filter(({ status }) => status !== 'expected').map(({ file, title, projectName, results: tries }) => failure(`${file}, ${projectName}: ${title}`, tries[0]?.error?.message))
  const on = (project: string): number => all.filter(({ projectName }) => projectName === project).length
  return { passed: stats.expected, failed: Math.max(stats.unexpected + stats.flaky + stats.skipped, green ? 0 : 1), failures, remark: `${on('pglite')} on the embedded engine, ${on('postgres')} on PostgreSQL` }
}

const seconds = (total: number): string => `${Math.floor(total / 60)} min ${String(total % 60).padStart(2, '0')} s`

await rm(results, { recursive: true, force: true })
await mkdir(results, { recursive: true })
const started = performance.now()

await Promise.all([
  step('types', () => check([bin('next'), ['typegen']], [bin('tsc'), ['--noEmit', '--incremental', 'false']])),
  step('lint', () => check([bin('oxlint'), ['--deny-warnings']])),
  step('clamd for the virus check', async () => ({ passed: 1, failed: 0, remark: await tryClamd(run) })),
])
await step('unit tests', () => vitest(['unit']))
await step('an IMAP server for the database tests', async () => ({ passed: 1, failed: 0, remark: await tryDovecot(run) }))
await step('database tests on the embedded engine and on PostgreSQL', () => vitest(['db-pglite', 'db-postgres', 'alone']))
const built = await step('build', () => check([process.execPath, ['--import', 'tsx', 'scripts/build.ts']]))
const needsBuild = (work: () => Promise<Omit<Outcome, 'name' | 'seconds'>>) => async () => (built ? work() : { passed: 0, failed: 1, remark: 'not run: the build failed' })
await step('nginx for the process tests', async () => ({ passed: 1, failed: 0, remark: await ensureNginx(run) }))
// They often wait: for a mail, a lease, a database that comes back. Three share two processors well.
await step('process tests, and bad days shortly', needsBuild(() => vitest(['process', 'faults'], 3)))
const chromium = await step('a Chromium for the browser tests', async () => ({ passed: 1, failed: 0, remark: await ensureChromium(run) }))
await step('browser tests', needsBuild(async () => (chromium ? playwright() : { passed: 0, failed: 1, remark: 'not run: no Chromium' })))

const total = (key: 'passed' | 'failed'): number => outcomes.reduce((sum, outcome) => sum + outcome[key], 0)
console.log(`\nNode ${process.versions.node}, ${seconds(Math.round((performance.now() - started) / 1000))} in all`)
for (const { name, failures = [] } of outcomes) for (const failed of failures) console.log(`\nFailed in ${name}: ${failed}`)
console.log()
for (const { name, passed, failed, seconds: took, remark } of outcomes) {
  console.log(`${failed ? 'FAILED' : 'ok    '} ${name}: ${passed} passed, ${failed} failed (${seconds(took)})${remark ? `; ${remark}` : ''}`)
}
console.log(`\n${total('passed')} passed, ${total('failed')} failed`)
process.exit(total('failed') === 0 ? 0 : 1)

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import * as esbuild from 'esbuild'

const root = path.join(import.meta.dirname, '..')
/** What the build is made from; a change in any of it means that the build is stale. */
export const buildInputs = ['app', 'components', 'db', 'emails', 'lib', 'messages', 'server', 'styles', 'next.config.ts', 'postcss.config.mjs', 'package-lock.json']
const stamp = path.join(root, '.next', 'inputs.sha256')

async function filesBelow(name: string): Promise<string[]> {
  const entries = await readdir(path.join(root, name), { withFileTypes: true }).catch(() => undefined)
  if (!entries) return [name]
  const nested = await Promise.all(entries.map((entry) => (entry.isDirectory() ? filesBelow(path.join(name, entry.name)) : [path.join(name, entry.name)])))
  return nested.flat()
}

async function inputHash(): Promise<string> {
  const hash = createHash('sha256')
  for (const name of (await Promise.all(buildInputs.map(filesBelow))).flat().sort()) {
    hash.update(name).update('\0').update(await readFile(path.join(root, name)).catch(() => ''))
  }
  return hash.digest('hex')
}

/** Builds the portal when its sources have changed since the last build. Its output goes to stderr. */
export async function buildWhenNeeded(say: (line: string) => void): Promise<void> {
  const wanted = await inputHash()
  const built = await readFile(stamp, 'utf8').catch(() => '')
  if (built === wanted) return
  say('Building the portal; this takes about a minute the first time.')
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    })
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The build failed (exit code ${code}).`))))
  })
  await mkdir(path.dirname(stamp), { recursive: true })
  await writeFile(stamp, wanted)
}

/**
 * Bundles the process, from `start.ts` on, into `.next/portal/start.mjs`: read file by file and made JavaScript on the way, its thousand modules cost a start a
 * third of its processor time and the running portal some 60 MB (docs/decisions/038-one-bundle.md). Packages stay in `node_modules`.
 */
export async function bundleServer(): Promise<void> {
  const target = path.join(root, '.next', 'portal')
  const { outputFiles } = await esbuild.build({
    entryPoints: [path.join(root, 'start.ts')],
    outdir: target, outExtension: { '.js': '.mjs' },
    bundle: true, splitting: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external', plugins: [nextModules, ownFolders(target)], logLevel: 'warning', write: false,
  })
  await mkdir(target, { recursive: true })
  for (const { path: file, contents } of outputFiles) await replaceFile(file, contents)
}

/** Next names its modules without their ending, which plain Node does not find. */
const nextModules: esbuild.Plugin = {
  name: 'modules of Next',
  setup: ({ onResolve }) => onResolve({ filter: /^next\/\w+$/ }, ({ path: name }) => ({ path: `${name}.js`, external: true })),
}

/** A module that finds files beside itself finds them from where the bundle lies. */
const ownFolders = (target: string): esbuild.Plugin => ({
  name: 'own folders',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8')
      const folder = path.relative(target, path.dirname(file))
      return { loader: 'ts', contents: text.replaceAll('import.meta.dirname', `(import.meta.dirname + ${JSON.stringify(`/${folder}`)})`) }
    })
  },
})

/** Puts a file in place at once: another process of the same checkout may be serving it. One that is right already is left alone, so that a built portal starts where nothing can be written. */
async function replaceFile(target: string, content: Uint8Array): Promise<void> {
  const present = await readFile(target).catch(() => undefined)
  if (present?.equals(content)) return
  const draft = `${target}.${process.pid}`
  await writeFile(draft, content)
  await rename(draft, target)
}

/** Makes the small script of the public pages; `public/portal.js` is not committed. */
export async function buildPortalScript(): Promise<void> {
  const { outputFiles } = await esbuild.build({
    entryPoints: [path.join(root, 'front', 'browser', 'portal.ts')],
    bundle: true, minify: true, format: 'iife', target: 'es2020', logLevel: 'warning', write: false,
  })
  await replaceFile(path.join(root, 'public', 'portal.js'), outputFiles[0]!.contents)
}

/** Puts the font subsets that the pages use into `public/fonts/`, under addresses that can be preloaded. Not committed. */
export async function copyFonts(): Promise<void> {
  const target = path.join(root, 'public', 'fonts')
  await mkdir(target, { recursive: true })
  for (const family of ['geologica', 'source-sans-3']) {
    for (const subset of ['latin', 'cyrillic', 'cyrillic-ext']) {
      const from = path.join(root, 'node_modules', '@fontsource-variable', family, 'files', `${family}-${subset}-wght-normal.woff2`)
      await replaceFile(path.join(target, `${family}-${subset}.woff2`), await readFile(from))
    }
  }
}

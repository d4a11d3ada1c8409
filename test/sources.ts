import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.join(import.meta.dirname, '..')

/** A file of the repository by its path from the root, with forward slashes. */
export type Source = { path: string; text: string }

/** Folders with a dot that people write into. */
const written = new Set(['.ci', '.well-known'])
const generated = new Set(['node_modules', 'test-results', 'playwright-report', 'package-lock.json', 'next-env.d.ts'])

/** Every file of the checkout that people write, below the given folders (all when none is named). */
export function sources(extensions: RegExp, below: readonly string[] = ['.']): Source[] {
  const visit = (folder: string): string[] =>
    readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      if (generated.has(entry.name) || (entry.name.startsWith('.') && !written.has(entry.name))) return []
      const name = path.posix.join(folder, entry.name)
      return entry.isDirectory() ? visit(name) : extensions.test(name) ? [name] : []
    })
  return below.flatMap(visit).map((name) => ({ path: name, text: readFileSync(path.join(root, name), 'utf8') }))
}

export const isTest = (name: string): boolean => /\.(test|spec)\.tsx?$/.test(name)

/** The text without comments: what the code does, not what it says about itself. */
export const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1')

/** Modules that a file imports, ours as paths from the root (`@/lib/x` and `./x` alike), others by their name. */
export function importsOf({ path: name, text }: Source): string[] {
  const found = [...code(text).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, module]) => module!)
  return found.map((module) => {
    if (module.startsWith('@/')) return module.slice(2)
    return module.startsWith('.') ? path.posix.join(path.posix.dirname(name), module) : module
  })
}

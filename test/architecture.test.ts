import { describe, expect, test } from 'vitest'
import { code, importsOf, isTest, type Source, sources } from './sources'

const all = sources(/\.(ts|tsx)$/)
const ours = all.filter(({ path }) => !isTest(path) && !/^(test|e2e)\//.test(path) && !/\.config\.ts$/.test(path) && path !== 'serve.ts' && path !== 'start.ts')
const folderOf = (path: string): string => path.split('/')[0]!

/** What each folder may import besides itself. The arrows point one way. */
const mayImport: Record<string, readonly string[]> = {
  app: ['components', 'server', 'emails', 'db', 'lib', 'styles', 'messages'],
  jobs: ['server', 'emails', 'db', 'lib'],
  scripts: ['server', 'emails', 'db', 'lib', 'front', 'test', 'jobs'],
  components: ['lib'],
  server: ['db', 'emails', 'lib'],
  db: ['lib'],
  emails: ['lib'],
  front: ['lib'],
  lib: ['messages'],
  messages: [],
}
const folders = new Set(Object.keys(mayImport))

const wrong = (files: readonly Source[], fault: (file: Source) => string | boolean | undefined): string[] =>
  files.flatMap((file) => {
    const found = fault(file)
    return found ? [typeof found === 'string' ? `${file.path}: ${found}` : file.path] : []
  })
const below = (...prefixes: string[]) => ours.filter(({ path }) => prefixes.some((prefix) => path.startsWith(prefix)))

describe('imports', () => {
  test('point one way: app, jobs, scripts → components, server → db → lib', () => {
    expect(
      wrong(ours, (file) => {
        const from = folderOf(file.path)
        const allowed = mayImport[from]
        if (!allowed) return `an unknown folder: say in test/architecture.test.ts what ${from}/ may import`
        return importsOf(file).find((module) => folders.has(folderOf(module)) && module.includes('/') && folderOf(module) !== from && !allowed.includes(folderOf(module)))
      }),
    ).toEqual([])
  })

  test('of the user interface kit name no part of the domain', () => {
    expect(wrong(below('components/ui/'), (file) => importsOf(file).find((module) => module.startsWith('components/') && !module.startsWith('components/ui/')))).toEqual([])
  })

  test('of a database engine stand in db/open.ts alone, and only the process and commands open it', () => {
    const engines = /^(pg|@electric-sql\/pglite|drizzle-orm\/(pglite|node-postgres))($|\/)/
    expect(wrong(ours, (file) => file.path !== 'db/open.ts' && importsOf(file).find((module) => engines.test(module)))).toEqual([])
    expect(wrong(ours, (file) => folderOf(file.path) !== 'scripts' && importsOf(file).find((module) => module === 'db/open' || module === 'db/lock'))).toEqual([])
  })

  test('never leave a cycle of folders behind by way of barrels', () => {
    expect(wrong(ours, ({ path }) => /\/index\.tsx?$/.test(path) && path !== 'db/schema/index.ts')).toEqual([])
  })
})

describe('doors', () => {
  const routes = ours.filter(({ path }) => path.startsWith('app/') && /\/route\.tsx?$/.test(path))

  test('are built by endpoint(), or openData() for public data, the callbacks of the sign-in library apart', () => {
    const options = /^(dynamic|runtime|revalidate|maxDuration)$/
    expect(
      wrong(routes.filter(({ path }) => !path.startsWith('app/api/auth/')), ({ text }) => {
        const exported = [...code(text).matchAll(/^export\s+(?:async\s+)?(?:const|let|function\*?)\s+(\w+)([^\n]*)/gm)]
        if (exported.length === 0 || /^export\s*[{*]/m.test(code(text))) return 'exports a handler in a way that this test cannot read'
        return exported.find(([, name, rest]) => !options.test(name!) && !/^\s*=\s*(endpoint|openData)\(/.test(rest!))?.[1]
      }),
    ).toEqual([])
  })

  test('are never server actions', () => {
    expect(wrong(ours, ({ text }) => /^\s*['"]use server['"]/m.test(text))).toEqual([])
  })

  test('find a case for staff in server/eois/read.ts alone, which notes in the audit that an admin opened it', () => {
    const allowed = ['server/eois/read.ts', 'db/queries/account.ts', 'db/queries/eois.ts']
    expect(wrong(ours, ({ path, text }) => !allowed.includes(path) && /\bfindCase\b/.test(code(text)))).toEqual([])
  })

  // What belongs to a case is read by its id once it was found for the actor; commands read rules in their transaction.
  test('of the database take the actor first', () => {
    const reads = /^export (?:async )?(?:const|function) ((?:find|list|count|search)\w*)(?:\s*=\s*)?(?:cache\()?\s*(?:async\s*)?(?:<[^>]*>)?\(\s*([\w{]*)/gm
    expect(wrong(below('db/queries/'), ({ text }) => [...code(text).matchAll(reads)].find(([, , first]) => !/^(_?actor|eoiId|tx)$/.test(first!))?.[1])).toEqual([])
  })
})

describe('prepared statements', () => {
  const calls = ours.flatMap((file) => code(file.text).split('\n').filter((line) => file.path !== 'db/prepared.ts' && /\bprepared(Insert)?\(/.test(line)).map((line) => ({ line, path: file.path })))

  test('are made once by a module, where no actor is: one that was made for somebody would go on answering as for them', () => {
    expect(calls.length).toBeGreaterThan(5)
    expect(calls.filter(({ line }) => !/^(export )?const \w+ = prepared(Insert)?\(/.test(line))).toEqual([])
  })
})

describe('public pages', () => {
  const bySource = new Map(ours.map((file) => [file.path.replace(/\.tsx?$/, ''), file]))
  const reachable = new Map<string, string>()
  const visit = (file: Source, from: string): void => {
    if (reachable.has(file.path)) return
    reachable.set(file.path, from)
    for (const name of importsOf(file)) {
      const next = bySource.get(name) ?? bySource.get(`${name}/index`)
      if (next) visit(next, file.path)
    }
  }
  for (const file of below('app/[locale]/(public)/')) visit(file, 'an address')
  const seen = ours.filter(({ path }) => reachable.has(path))

  test('have no client component, however deep', () => {
    expect(wrong(seen, ({ path, text }) => /^\s*['"]use client['"]/m.test(text) && `by way of ${reachable.get(path)}`)).toEqual([])
  })

  test('stream nothing and navigate by plain links', () => {
    expect(wrong(below('app/[locale]/(public)/'), ({ path }) => /\/loading\.tsx$/.test(path))).toEqual([])
    expect(wrong(seen, (file) => importsOf(file).find((module) => ['next/link', 'next/image', 'next/script', 'next/dynamic'].includes(module)))).toEqual([])
    expect(wrong(seen, ({ text }) => /<Suspense\b/.test(code(text)))).toEqual([])
  })

  test('know nothing of who looks at them', () => {
    expect(wrong(seen, (file) => importsOf(file).find((module) => module.startsWith('server/')) ?? (/\bcookies\(/.test(code(file.text)) && 'cookies()'))).toEqual([])
  })
})

describe('markup', () => {
  test('has no inline style, which the content policy forbids', () => {
    expect(wrong(below('app/', 'components/'), ({ text }) => /\sstyle=\{?/.test(code(text)))).toEqual([])
  })

  test('is never raw HTML, structured data apart', () => {
    expect(wrong(below('app/', 'components/'), ({ path, text }) => /dangerouslySetInnerHTML/.test(text) && !/\/json-ld\.tsx$/.test(path))).toEqual([])
  })
})

describe('the environment', () => {
  test('is read in lib/env.ts alone', () => {
    const allowed = /^(lib\/env|front\/build)\.ts$|^scripts\//
    expect(wrong(ours, ({ path, text }) => !allowed.test(path) && /\bprocess\.env\b/.test(code(text)))).toEqual([])
  })
})

describe('every file', () => {
  test('is free of paths of one machine', () => {
    const machine = new RegExp(String.raw`(^|[\s'"\`(=])/(work|root|home)/\w|\.\./shared/|/tmp/\w`, 'm')
    const files = sources(/\.(ts|tsx|mjs|js|css|json|sql|md|html|svg|sh|run|example)$|^\.ci\//)
    expect(wrong(files, ({ path, text }) => path !== 'test/architecture.test.ts' && machine.exec(text)?.[0].trim())).toEqual([])
  })

  test('says what is done, not what is still to do', () => {
    expect(wrong(all, ({ path, text }) => path !== 'test/architecture.test.ts' && /\b(TODO|FIXME|XXX)\b/.exec(text)?.[0])).toEqual([])
  })

  test('runs every test and waits for events, not for time', () => {
    const tests = all.filter(({ path }) => isTest(path) || /^(test|e2e)\//.test(path))
    expect(wrong(tests, ({ path, text }) => path !== 'test/architecture.test.ts' && /\.(only|skip|fixme|todo)\(|waitForTimeout\(/.exec(code(text))?.[0])).toEqual([])
  })
})

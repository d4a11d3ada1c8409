import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildInputs } from '@/front/build'
import { settingNames } from '@/lib/env'
import { importsOf, isTest, root, sources } from './sources'

const read = (name: string): string => readFileSync(path.join(root, name), 'utf8')
const lines = (name: string): string[] => read(name).split('\n').map((line) => line.trim()).filter((line) => line && !line.startsWith('#'))

const dockerfile = read('deploy/Dockerfile')
const compose = read('deploy/compose.yml')
const taken = lines('.dockerignore').filter((line) => line.startsWith('!')).map((line) => line.slice(1))

/** What a running portal has no use for. */
const leftOut = ['README.md', 'deploy', 'docs', 'drizzle.config.ts', 'e2e', 'playwright.config.ts', 'test', 'vitest.config.ts']
/** Commands that an operator runs in a container; the other scripts are for those who work on the portal. */
const commands = ['audit-verify', 'backup', 'build', 'migrate', 'restore', 'user'].map((name) => `scripts/${name}.ts`)

describe('the image', () => {
  test('takes every file and folder of the portal, or the list above says that it has no use for it', () => {
    const made = lines('.gitignore').map((line) => line.replace(/\/$/, ''))
    const there = readdirSync(root).filter((name) => !name.startsWith('.') && !made.includes(name) && !name.endsWith('.tsbuildinfo'))
    expect([...taken, ...leftOut].filter((name) => !name.startsWith('.')).sort()).toEqual(there.sort())
  })

  test('takes nothing but what is named', () => {
    expect(lines('.dockerignore')[0]).toBe('*')
  })

  test('has what its build is made from', () => {
    expect(buildInputs.filter((name) => !taken.includes(name))).toEqual([])
  })

  test('runs nothing that was left out of it', () => {
    const removed = [...dockerfile.matchAll(/node_modules\/([@\w/-]+)/g)].map(([, name]) => name!).filter((name) => name !== 'node_modules')
    expect(removed).toContain('typescript')
    const inside = sources(/\.(ts|tsx|mjs)$/).filter(({ path: name }) => taken.includes(name.split('/')[0]!) && !isTest(name) && (!name.startsWith('scripts/') || commands.includes(name)))
    expect(inside.length).toBeGreaterThan(500)
    const missing = [...leftOut, ...removed]
    expect(inside.flatMap((file) => importsOf(file).filter((module) => missing.some((name) => module === name || module.startsWith(`${name}/`))).map((module) => `${file.path}: ${module}`))).toEqual([])
  })

  test('runs on a version of Node that the guide names', () => {
    const versions = new Set([...dockerfile.matchAll(/^FROM node:([\d.]+)-/gm)].map(([, version]) => version!))
    expect(versions.size).toBe(1)
    for (const version of versions) expect(read('docs/operating.md')).toContain(version)
  })
})

describe('the composition', () => {
  test('asks for no setting that its head does not name', () => {
    const head = compose.slice(0, compose.indexOf('\nname:'))
    const asked = new Set([...compose.matchAll(/\$\{(\w+)/g)].map(([, name]) => name!))
    expect([...asked].filter((name) => !head.includes(name))).toEqual([])
  })

  test('gives the portal settings that it knows', () => {
    const [, given = ''] = /^ {2}environment:\n((?: {4}.*\n)+)/m.exec(compose) ?? []
    const names = [...given.matchAll(/^ {4}([A-Z_]+):/gm)].map(([, name]) => name!)
    expect(names).toContain('DATABASE_URL')
    expect(names.filter((name) => !settingNames.includes(name))).toEqual([])
  })

  test('changes in the file of nginx what is there', () => {
    const nginx = read('deploy/nginx.conf')
    const patterns = [...compose.matchAll(/-e ['"]s([/#])(.+?)\1/g)].map(([, , pattern]) => new RegExp(pattern!.replaceAll('\\(', '(').replaceAll('\\)', ')')))
    expect(patterns).toHaveLength(4)
    expect(patterns.filter((pattern) => !pattern.test(nginx))).toEqual([])
  })

  test('lets nginx alone say who asks', () => {
    const [, proxy] = /TRUSTED_PROXIES: (\S+)/.exec(compose) ?? []
    expect(/\n {2}nginx:\n[\s\S]*ipv4_address: (\S+)/.exec(compose)?.[1]).toBe(proxy)
  })
})

describe('the list of systems that the portal may ask', () => {
  test('names every setting that has the portal ask another system', () => {
    const list = read('deploy/nftables.conf')
    const asking = settingNames.filter((name) => /_(URL|ISSUER|ENDPOINT)$/.test(name) && name !== 'BASE_URL')
    expect(asking.length).toBeGreaterThan(5)
    expect(asking.filter((name) => !list.includes(`# ${name}`))).toEqual([])
  })

  test('refuses the network of the containers and the user of the units', () => {
    const list = read('deploy/nftables.conf')
    const [, network] = /subnet: ([\d./]+)/.exec(compose) ?? []
    const [, user] = /^User=(\w+)$/m.exec(read('deploy/systemd/invest@.service')) ?? []
    expect(list.split('\n').filter((line) => line.includes(`ip saddr ${network} `) && line.trim().endsWith('jump asked'))).toHaveLength(2)
    expect(list).toContain(`meta skuid "${user}" oifname != "lo" ct state new jump asked`)
  })
})

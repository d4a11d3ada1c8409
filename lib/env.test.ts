import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseEnv, settingNames } from './env'
import { SettingError } from './setting-error'

describe('settings', () => {
  test('have a default where one is safe', () => {
    expect(parseEnv({})).toMatchObject({ PORT: 3000, DATA_DIR: '.data', baseUrl: 'http://localhost:3000', LOG_LEVEL: 'info', TRUSTED_PROXIES: '' })
    expect(parseEnv({ PORT: '8080' }).baseUrl).toBe('http://localhost:8080')
  })

  test('that are empty count as not given', () => {
    expect(parseEnv({ PORT: '', DATABASE_URL: '', SMTP_URL: '' })).toEqual(parseEnv({}))
  })

  test('of other programs are ignored', () => {
    expect(parseEnv({ HOME: '/', PATH: '/bin' })).toEqual(parseEnv({}))
  })

  test.each([
    ['PORT', 'eighty'], ['PORT', '70000'], ['BASE_URL', 'portal.example'], ['BASE_URL', 'https://portal.example/path'], ['BASE_URL', 'javascript:alert(1)'],
    ['DATABASE_URL', 'mysql://localhost/x'], ['AUTH_SECRET', 'short'], ['SMTP_URL', 'http://mail.example'], ['MAIL_FROM', 'nobody'], ['DEPUTY_AKIM_MAILBOX', 'nobody'], ['INBOUND_ADDRESS', 'nobody'], ['INBOUND_IMAP_URL', 'http://mail.example'], ['RATE_LIMITS', '5'],
    ['RATE_LIMITS', 'none'], ['LOG_LEVEL', 'loud'], ['CLAMD_URL', 'http://clamd'], ['TRUSTED_PROXIES', 'everyone'], ['BACKUP_KEEP', 'all'], ['TRUSTED_PROXIES', '10.0.0.0/99'],
    ['OIDC_ISSUER', 'http://login.example'], ['SECOND_FACTOR_ROLES', 'investor'], ['SECOND_FACTOR_ROLES', 'admin,boss'],
  ])('are refused with their name: %s=%s', (name, value) => {
    expect(() => parseEnv({ [name]: value })).toThrow(SettingError)
    expect(() => parseEnv({ [name]: value })).toThrow(new RegExp(`${name} must .+\\.`))
  })

  test('that are wrong are all named at once, without their values', () => {
    expect(() => parseEnv({ PORT: 'x', AUTH_SECRET: 'hunter2' })).toThrow(/PORT.*AUTH_SECRET/)
    expect(() => parseEnv({ PORT: 'x', AUTH_SECRET: 'hunter2' })).not.toThrow(/hunter2/)
  })

  test('limit attempts by three numbers, or not at all', () => {
    expect(parseEnv({ RATE_LIMITS: 'off' }).RATE_LIMITS).toBeNull()
    expect(parseEnv({ RATE_LIMITS: '5,30,600' }).RATE_LIMITS).toEqual({ signInAddress: 5, signInNetwork: 30, requestsNetwork: 600 })
  })

  test.each([['OIDC_ISSUER'], ['OIDC_CLIENT_ID'], ['OIDC_CLIENT_SECRET'], ['OIDC_ISSUER', 'OIDC_CLIENT_ID']])('of the organisation are given together or not at all: %s alone is refused', (...names) => {
    expect(() => parseEnv(Object.fromEntries(names.map((name) => [name, 'https://login.example'])))).toThrow(/belong together/)
  })

  test('name the organisation when all three are there, over TLS or on this machine', () => {
    for (const OIDC_ISSUER of ['https://login.example', 'http://localhost:9000']) {
      expect(parseEnv({ OIDC_ISSUER, OIDC_CLIENT_ID: 'portal', OIDC_CLIENT_SECRET: 'secret' }).organisation).toEqual({ issuer: OIDC_ISSUER, clientId: 'portal', clientSecret: 'secret' })
    }
    expect(parseEnv({}).organisation).toBeUndefined()
  })

  test.each([{ INBOUND_ADDRESS: 'reply@invest.example' }, { INBOUND_TOKEN: 'a token without its address' }, { INBOUND_IMAP_URL: 'imaps://reply:x@mail.example' }])('of answers by mail are of no use alone: %j is refused', (given) => {
    expect(() => parseEnv(given)).toThrow(/INBOUND_ADDRESS needs/)
    expect(parseEnv({ INBOUND_ADDRESS: 'Reply@invest.example', INBOUND_TOKEN: 'a token with its address' }).INBOUND_ADDRESS).toBe('reply@invest.example')
  })

  test('ask no role for a second factor unless named', () => {
    expect(parseEnv({}).SECOND_FACTOR_ROLES).toEqual([])
    expect(parseEnv({ SECOND_FACTOR_ROLES: 'admin, officer,' }).SECOND_FACTOR_ROLES).toEqual(['admin', 'officer'])
  })

  test('are refused with REQUIRE_TLS when one of them is a way without encryption', () => {
    const way = { SMTP_URL: 'smtp://mail.example.kz:587', AUTH_SECRET: 'x'.repeat(32), DATABASE_URL: 'postgresql://db.example.kz/invest' }
    expect(() => parseEnv(way)).not.toThrow()
    expect(() => parseEnv({ ...way, REQUIRE_TLS: 'on' })).toThrow(/DATABASE_URL, SMTP_URL/)
    expect(() => parseEnv({ ...way, REQUIRE_TLS: 'on', SMTP_URL: `${way.SMTP_URL}?requireTLS=true`, DATABASE_URL: `${way.DATABASE_URL}?sslmode=verify-full` })).not.toThrow()
  })

  test('are all explained in .env.example and in the README', () => {
    const example = readFileSync('.env.example', 'utf8')
    const readme = readFileSync('README.md', 'utf8')
    expect([...example.matchAll(/^#? ?([A-Z0-9_]+)=/gm)].map(([, name]) => name).sort()).toEqual([...settingNames].sort())
    expect(settingNames.filter((name) => !readme.includes(`\`${name}\``))).toEqual([])
  })

  test.each([
    ['s3://papers/invest', { endpoint: 'https://s3.eu-west-1.amazonaws.com', bucket: 'papers', prefix: 'invest/' }],
    ['https://objects.example.kz/papers', { endpoint: 'https://objects.example.kz', bucket: 'papers', prefix: '' }],
    ['http://127.0.0.1:9000/papers/a/b/', { endpoint: 'http://127.0.0.1:9000', bucket: 'papers', prefix: 'a/b/' }],
  ])('read the bucket of documents out of %s', (STORAGE_URL, store) => {
    const keys = { S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'secret', S3_REGION: 'eu-west-1' }
    expect(parseEnv({ STORAGE_URL, ...keys }).objectStore).toEqual({ ...store, region: 'eu-west-1', accessKeyId: 'id', secretAccessKey: 'secret' })
    expect(() => parseEnv({ STORAGE_URL })).toThrow('S3_ACCESS_KEY_ID')
  })

  test.each([['https://objects.example.kz', 'must name a bucket'], ['https://id:secret@objects.example.kz/papers', 'no credentials']])('refuse %s as the place of documents', (STORAGE_URL, reason) => {
    expect(() => parseEnv({ STORAGE_URL, S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'secret' })).toThrow(reason)
  })

  test('keep documents in a folder when no bucket is named', () => {
    expect(parseEnv({}).objectStore).toBeUndefined()
    expect(parseEnv({ STORAGE_URL: 'file:///var/lib/invest' }).objectStore).toBeUndefined()
  })
})

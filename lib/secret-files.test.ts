import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settingNames } from './env'
import { secretSettings, withSecretFiles } from './secret-files'

describe('a secret in a file', () => {
  let folder: string
  const file = (name: string, content: string): string => {
    const written = path.join(folder, name)
    writeFileSync(written, content, { mode: 0o600 })
    return written
  }
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'invest-secrets-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test.each(secretSettings)('is %s, without the end of its line', (name) => {
    expect(settingNames).toContain(name)
    expect(withSecretFiles({ [`${name}_FILE`]: file(name, 'well kept\n'), PORT: '1' })).toMatchObject({ [name]: 'well kept', PORT: '1' })
  })

  test('is refused when it is given in the environment too, without being told', () => {
    expect(() => withSecretFiles({ AUTH_SECRET: 'one', AUTH_SECRET_FILE: file('both', 'other') })).toThrow(/^AUTH_SECRET and AUTH_SECRET_FILE are both given: give one of them\.$/)
  })

  test('must be there and must not be empty: the portal would make a secret of its own', () => {
    expect(() => withSecretFiles({ AUTH_SECRET_FILE: path.join(folder, 'nowhere') })).toThrow('AUTH_SECRET_FILE names a file that cannot be read (ENOENT).')
    expect(() => withSecretFiles({ AUTH_SECRET_FILE: file('empty', '\n') })).toThrow('AUTH_SECRET_FILE names a file that is empty.')
  })

  test('is not looked for where nothing names it', () => {
    expect(withSecretFiles({ AUTH_SECRET: 'one', SMTP_URL_FILE: '' })).toMatchObject({ AUTH_SECRET: 'one' })
  })
})

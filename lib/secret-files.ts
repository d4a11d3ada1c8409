import { readFileSync } from 'node:fs'

/** Settings that hold a secret. Each may stand in a file instead, which the setting of the same name with `_FILE` names. */
export const secretSettings = ['DATABASE_URL', 'AUTH_SECRET', 'SMTP_URL', 'INBOUND_IMAP_URL', 'INBOUND_TOKEN', 'S3_SECRET_ACCESS_KEY', 'OIDC_CLIENT_SECRET', 'METRICS_TOKEN'] as const

/** A file of a secret is missing, or its setting is given twice; the message names settings and files, never a value. */
export class SecretFileError extends Error {}

/**
 * The settings with the secrets that are kept in files, as a manager of secrets hands them over: a credential of systemd, a secret of a container,
 * a file that the agent of a vault writes. Unlike the environment, a file is not shown by the tools that list processes, nor handed to child processes. Spaces and
 * the end of the line around a secret do not count.
 */
export function withSecretFiles(source: Record<string, string | undefined>): Record<string, string | undefined> {
  const read = secretSettings.flatMap((name) => {
    const file = source[`${name}_FILE`]
    if (!file) return []
    if (source[name]) throw new SecretFileError(`${name} and ${name}_FILE are both given: give one of them.`)
    try {
      return [[name, readFileSync(file, 'utf8').trim()] as const]
    } catch (error) {
      throw new SecretFileError(`${name}_FILE names a file that cannot be read (${(error as NodeJS.ErrnoException).code}).`)
    }
  })
  const empty = read.find(([, secret]) => secret === '')
  if (empty) throw new SecretFileError(`${empty[0]}_FILE names a file that is empty.`)
  return { ...source, ...Object.fromEntries(read) }
}

import { z } from 'zod'
import { isRole, type Role } from './auth/roles'
import { plainConnections } from './plain-connections'
import { withSecretFiles } from './secret-files'
import { SettingError } from './setting-error'

const url = (...protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), `must be a URL starting with ${protocols.map((p) => `${p}//`).join(' or ')}`)

const port = z.string().regex(/^\d{1,5}$/, 'must be a number from 0 to 65535').transform(Number).refine((n) => n <= 65535, 'must be a number from 0 to 65535')

/** `off`, or three whole numbers: sign-in links for one address and for one network in 15 minutes, rendered requests of one network in a minute. */
const rateLimits = z
  .string()
  .regex(/^(off|\d+,\d+,\d+)$/, 'must be "off" or three whole numbers such as 5,60,6000')
  .transform((value) => {
    if (value === 'off') return null
    const [signInAddress, signInNetwork, requestsNetwork] = value.split(',').map(Number) as [number, number, number]
    return { signInAddress, signInNetwork, requestsNetwork }
  })
export type RateLimits = { signInAddress: number; signInNetwork: number; requestsNetwork: number } | null

/** The provider proves who somebody is: it is asked over TLS, on this machine alone without. */
const issuer = url('https:', 'http:').refine((value) => !URL.canParse(value) || new URL(value).protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(new URL(value).hostname), 'must start with https://')

const isStaffRole = (value: string): value is Exclude<Role, 'investor'> => isRole(value) && value !== 'investor'
const staffRoles = z
  .string()
  .transform((value) => value.split(',').map((part) => part.trim()).filter(Boolean))
  .refine((parts) => parts.every(isStaffRole), 'must be roles of staff (officer, editor, admin), separated by commas')
  .transform((parts) => parts.filter(isStaffRole))

const proxy = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])
const proxies = z.string().refine((value) => value.split(',').every((part) => !part.trim() || proxy.safeParse(part.trim()).success), 'must be addresses or prefixes such as 10.0.0.0/8, separated by commas')

const settings = z.object({
  HOST: z.string().optional(),
  PORT: port.default(3000),
  BASE_URL: url('http:', 'https:').refine((value) => !URL.canParse(value) || new URL(value).pathname === '/', 'must have no path').optional(),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: url('postgres:', 'postgresql:').optional(),
  AUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  SMTP_URL: url('smtp:', 'smtps:').optional(),
  MAIL_FROM: z.string().regex(/@/, 'must be a mail address').default('Invest Turkistan <no-reply@localhost>'),
  /** Mailbox of the deputy akim's office: hears of promises that are overdue by half. */
  DEPUTY_AKIM_MAILBOX: z.email('must be a mail address').optional(),
  /** Address that takes answers by mail; every case gets one of its own from it, `reply+…@host`. */
  INBOUND_ADDRESS: z.email('must be a mail address').transform((value) => value.toLowerCase()).optional(),
  /** Mailbox that is read for them: imaps://user:password@host/INBOX. */
  INBOUND_IMAP_URL: url('imaps:', 'imap:').optional(),
  /** Who knows it may hand mails to `/api/inbound`. */
  INBOUND_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  /** `file:///folder`, `s3://bucket/prefix`, or the address of an object store with the bucket in its path. */
  STORAGE_URL: url('file:', 's3:', 'https:', 'http:').optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  S3_REGION: z.string().regex(/^[a-z0-9-]+$/, 'must be a region such as eu-central-1').default('us-east-1'),
  /** Folder of backups that are given no name; `backups` in DATA_DIR when not set. */
  BACKUP_DIR: z.string().optional(),
  /** How many of them stay; 0: the portal makes none by itself. */
  BACKUP_KEEP: z.string().regex(/^\d{1,4}$/, 'must be a whole number').transform(Number).default(14),
  OIDC_ISSUER: issuer.optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** Roles of staff whose people must set up a second factor before they enter. */
  SECOND_FACTOR_ROLES: staffRoles.default([]),
  CLAMD_URL: url('tcp:', 'unix:').optional(),
  /** File through which a proxy on the same machine comes, beside HOST and PORT; its X-Forwarded-For is believed. */
  PROXY_SOCKET: z.string().startsWith('/', 'must be the whole path of a file').optional(),
  /** Comma-separated addresses or prefixes (`10.0.0.0/8`) whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: proxies.default(''),
  RATE_LIMITS: rateLimits.default({ signInAddress: 5, signInNetwork: 60, requestsNetwork: 6000 }),
  /** Who knows it reads `/api/metrics`; without it there are no metrics. */
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  /** Collector of traces (OTLP over HTTP); the other OTEL_ names of the standard are read by its library. */
  OTEL_EXPORTER_OTLP_ENDPOINT: url('http:', 'https:').optional(),
  /** With `on` the portal does not start where it would talk to another machine unencrypted. */
  REQUIRE_TLS: z.enum(['on', 'off'], 'must be on or off').default('off'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'must be one of fatal, error, warn, info, debug, trace, silent').default('info'),
})

/** A bucket of an object store that speaks S3. */
export type ObjectStore = { endpoint: string; bucket: string; prefix: string; region: string; accessKeyId: string; secretAccessKey: string }

type StorageSettings = { STORAGE_URL?: string; S3_ACCESS_KEY_ID?: string; S3_SECRET_ACCESS_KEY?: string; S3_REGION: string }

/** The object store that STORAGE_URL names; undefined for a folder. Throws SettingError when something is missing. */
function objectStoreOf({ STORAGE_URL, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey, S3_REGION: region }: StorageSettings): ObjectStore | undefined {
  if (!STORAGE_URL || STORAGE_URL.startsWith('file:')) return undefined
  if (!accessKeyId || !secretAccessKey) throw new SettingError('STORAGE_URL names an object store, so S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY are needed.')
  const { protocol, host, pathname, origin, username } = new URL(STORAGE_URL)
  if (username) throw new SettingError('STORAGE_URL must hold no credentials: give S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY.')
  const parts = pathname.split('/').filter(Boolean)
  const bucket = protocol === 's3:' ? host : parts.shift()
  if (!bucket) throw new SettingError('STORAGE_URL must name a bucket: s3://bucket or https://store.example/bucket.')
  return { endpoint: protocol === 's3:' ? `https://s3.${region}.amazonaws.com` : origin, bucket, prefix: parts.map((part) => `${part}/`).join(''), region, accessKeyId, secretAccessKey }
}

export type Env = ReturnType<typeof parseEnv>

/** The names of all settings; .env.example and the README explain each. */
export const settingNames = Object.keys(settings.shape)

/**
 * The settings of one process. Empty strings count as absent. Throws SettingError, naming every wrong setting.
 */
export function parseEnv(source: Record<string, string | undefined>) {
  const given = Object.fromEntries(Object.entries(source).filter(([key, value]) => key in settings.shape && value !== '' && value !== undefined))
  const parsed = settings.safeParse(given)
  if (!parsed.success) {
    throw new SettingError(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`).join(' '))
  }
  const { BASE_URL, OIDC_ISSUER: providerIssuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, ...rest } = parsed.data
  if (new Set([!providerIssuer, !clientId, !clientSecret]).size > 1) throw new SettingError('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together: give all three or none.')
  if (Boolean(rest.INBOUND_ADDRESS) !== Boolean(rest.INBOUND_IMAP_URL ?? rest.INBOUND_TOKEN)) throw new SettingError('INBOUND_ADDRESS needs a way by which mails come here, INBOUND_IMAP_URL or INBOUND_TOKEN, and these need INBOUND_ADDRESS.')
  const plain = rest.REQUIRE_TLS === 'on' ? plainConnections(rest) : []
  if (plain.length > 0) throw new SettingError(`REQUIRE_TLS is on, and by these settings another machine is asked without encryption: ${plain.join(', ')}. Add sslmode=verify-full to DATABASE_URL, take smtps:// or add requireTLS=true to SMTP_URL, https:// elsewhere.`)
  /** The organisation's identity provider; undefined when staff sign in by mail alone. */
  const organisation = providerIssuer && clientId && clientSecret ? { issuer: providerIssuer, clientId, clientSecret } : undefined
  return { ...rest, organisation, objectStore: objectStoreOf(rest), baseUrl: new URL(BASE_URL ?? `http://localhost:${rest.PORT}`).origin }
}

/** `process.env` is read here and nowhere else, and so are the files that hold secrets. Throws SettingError. */
export const readEnv = (): Env => parseEnv(withSecretFiles(process.env))

/**
 * Next decides by NODE_ENV how it runs, and the drawing library by its own name whether it looks for fonts of the machine,
 * so both are set before anything is loaded. Pictures are drawn in packaged fonts only.
 */
export function setNodeEnv(mode: 'development' | 'production'): void {
  Object.assign(process.env, { NODE_ENV: mode, DISABLE_SYSTEM_FONTS_LOAD: '1' })
}

/**
 * Gives Next the configuration that the portal was built with (`.next/required-server-files.json`), as its stand-alone server does. To read
 * `next.config.ts` it would load its compiler, and keep it in the memory of a serving process.
 */
export function setBuiltConfig(requiredServerFiles: string): void {
  const { config } = JSON.parse(requiredServerFiles) as { config: object }
  Object.assign(process.env, { __NEXT_PRIVATE_STANDALONE_CONFIG: JSON.stringify(config) })
}

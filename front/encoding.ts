import { promisify } from 'node:util'
import zlib from 'node:zlib'

const brotli = promisify(zlib.brotliCompress)
const gzip = promisify(zlib.gzip)

/** A body in each encoding that clients may ask for, made once. */
export type Encoded = { identity: Buffer; gzip?: Buffer; br?: Buffer }
export type Encoding = keyof Encoded

export async function encode(identity: Buffer, quality: number): Promise<Encoded> {
  const [br, gz] = await Promise.all([
    brotli(identity, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: quality, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: identity.length } }),
    gzip(identity, { level: 9 }),
  ])
  return { identity, gzip: gz, br }
}

const wants = (name: string): RegExp => new RegExp(`(^|[ ,])${name}(?= *(?:,|;|$))(?! *; *q=0(\\.0*)?( *,|$))`)
const offered = [['br', wants('br')], ['gzip', wants('gzip')]] as const

/** The best encoding that both sides have; `q=0` refuses one. */
export function chooseEncoding(header: string | undefined, encoded: Encoded): Encoding {
  if (!header) return 'identity'
  for (const [name, wanted] of offered) if (encoded[name] && wanted.test(header)) return name
  return 'identity'
}

import { promisify } from 'node:util'
import zlib from 'node:zlib'

const brotli = promisify(zlib.brotliCompress)
const gzip = promisify(zlib.gzip)

type Plain = { identity: Buffer; gzip?: Buffer; br?: Buffer }
/** Without the plain body, which is the largest by far and which hardly anybody asks for. */
type Packed = { identity?: undefined; gzip: Buffer; br: Buffer }
/** A body in each encoding that clients may ask for, made once. */
export type Encoded = Plain | Packed
export type Encoding = 'identity' | 'gzip' | 'br'

export async function encode(identity: Buffer, quality: number): Promise<Required<Plain>> {
  const [br, gz] = await Promise.all([
    brotli(identity, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: quality, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: identity.length } }),
    gzip(identity, { level: 9 }),
  ])
  return { identity, gzip: gz, br }
}

/** The same without the plain body, to be kept. What the compressors give is copied: it lies in larger pieces of memory. */
export async function pack(identity: Buffer, quality: number): Promise<Packed> {
  const { gzip: gz, br } = await encode(identity, quality)
  return { gzip: Buffer.from(gz), br: Buffer.from(br) }
}

/** The body in one of the encodings that it exists in; the plain one is unpacked when it is not kept. */
export const bodyIn = (encoded: Encoded, encoding: Encoding): Buffer => (encoding === 'identity' ? (encoded.identity ?? zlib.gunzipSync(encoded.gzip)) : encoded[encoding]!)

const wants = (name: string): RegExp => new RegExp(`(^|[ ,])${name}(?= *(?:,|;|$))(?! *; *q=0(\\.0*)?( *,|$))`)
const offered = [['br', wants('br')], ['gzip', wants('gzip')]] as const

/** The best encoding that both sides have; `q=0` refuses one. */
export function chooseEncoding(header: string | undefined, encoded: Encoded): Encoding {
  if (!header) return 'identity'
  for (const [name, wanted] of offered) if (encoded[name] && wanted.test(header)) return name
  return 'identity'
}

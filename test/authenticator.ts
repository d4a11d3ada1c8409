import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'

const sha256 = (bytes: string | Buffer): Buffer => createHash('sha256').update(bytes).digest()
/** CBOR of the few things that an attestation without a statement holds. */
const bytes = (value: Buffer): Buffer => Buffer.concat([value.length < 256 ? Buffer.from([0x58, value.length]) : Buffer.from([0x59, value.length >> 8, value.length & 255]), value])
const words = (value: string): Buffer => Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)])

type Given = { challenge: string; origin?: string; host?: string; verified?: boolean; counter?: number; type?: string }

/** A passkey in software (ES256, no attestation) that signs what a test tells it to, also what no browser would. */
export function createAuthenticator() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(16)
  const cose = Buffer.concat([Buffer.from([0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21]), bytes(Buffer.from(x, 'base64url')), Buffer.from([0x22]), bytes(Buffer.from(y, 'base64url'))])

  const client = (usual: string, { challenge, origin = 'http://localhost:3000', type = usual }: Given) => Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const data = ({ host = 'localhost', verified = true, counter = 0 }: Given, attested?: Buffer): Buffer => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([sha256(host), Buffer.from([1 | (verified ? 4 : 0) | (attested ? 64 : 0)]), count, ...(attested ? [attested] : [])])
  }
  const answer = (response: Record<string, Buffer>) =>
    JSON.stringify({ id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key', clientExtensionResults: {}, response: Object.fromEntries(Object.entries(response).map(([name, value]) => [name, value.toString('base64url')])) })

  return {
    create: (given: Given): string => {
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, cose])
      const attestationObject = Buffer.concat([Buffer.from([0xa3]), words('fmt'), words('none'), words('attStmt'), Buffer.from([0xa0]), words('authData'), bytes(data(given, attested))])
      return answer({ clientDataJSON: client('webauthn.create', given), attestationObject })
    },
    get: (given: Given): string => {
      const [clientDataJSON, authenticatorData] = [client('webauthn.get', given), data(given)]
      return answer({ clientDataJSON, authenticatorData, signature: createSign('SHA256').update(Buffer.concat([authenticatorData, sha256(clientDataJSON)])).sign(privateKey) })
    },
  }
}

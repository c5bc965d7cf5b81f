import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  sign,
  timingSafeEqual,
} from 'node:crypto'
import type { LogSeals } from '../../ports/log-seals'

/** A key by its id; `secret` is a random text of 32 characters or more. */
interface RingKey {
  readonly id: string
  readonly secret: string
}

type Ring = readonly [RingKey, ...RingKey[]]

/** An Ed25519 private key in PKCS #8 (RFC 8410) is this and its 32 bytes. */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** @param macs the first authenticates, all verify @param signers the first signs; those after it sign their successors alone */
export function keyRings({ macs, signers }: { macs: Ring; signers: Ring }): LogSeals {
  const macKeys = new Map(macs.map(({ id, secret }) => [id, createSecretKey(derive(secret, 'log'))]))
  const signing = new Map(signers.map(({ secret }) => signerOf(secret)))
  const current = macs[0].id
  const [publicKey = ''] = signing.keys()

  const macBy = (id: string, text: string): Buffer | undefined => {
    const key = macKeys.get(id)
    return key && createHmac('sha256', key).update(text).digest()
  }

  return {
    publicKey,
    authenticate: (text) => ({ key: current, mac: macBy(current, text)?.toString('base64url') ?? '' }),
    isAuthentic(text, { key, mac }) {
      const expected = macBy(key, text)
      const given = Buffer.from(mac, 'base64url')
      return expected !== undefined && given.length === expected.length && timingSafeEqual(given, expected)
    },
    sign(text, by = publicKey) {
      const key = signing.get(by)
      return key && sign(null, Buffer.from(text), key).toString('base64url')
    },
  }
}

function signerOf(secret: string): [publicKey: string, key: KeyObject] {
  const key = createPrivateKey({
    key: Buffer.concat([PKCS8_ED25519, derive(secret, 'log signing')]),
    format: 'der',
    type: 'pkcs8',
  })
  return [createPublicKey(key).export({ format: 'jwk' }).x ?? '', key]
}

function derive(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'waybill', purpose, 32))
}

import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { canonicalRequest, type SignedRequest } from './canonical-request'

export interface Account {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly region: string
}

/** S3's own codes of refusal. */
export type Refusal =
  | 'AccessDenied'
  | 'InvalidAccessKeyId'
  | 'AuthorizationHeaderMalformed'
  | 'SignatureDoesNotMatch'
  | 'RequestTimeTooSkewed'
  | 'XAmzContentSHA256Mismatch'

const HEADER =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/
const SKEW_MS = 15 * 60_000

/** Whether a request is signed by the account, now, for just these contents. @returns undefined when it is */
export function checkSignature(
  request: SignedRequest,
  body: Uint8Array,
  account: Account,
  now: Date,
): Refusal | undefined {
  const { headers } = request
  if (!headers.authorization) return 'AccessDenied'
  const [, keyId, day = '', region = '', names = '', signature = ''] = HEADER.exec(headers.authorization) ?? []
  if (!keyId || region !== account.region) return 'AuthorizationHeaderMalformed'
  if (keyId !== account.accessKeyId) return 'InvalidAccessKeyId'
  const signedHeaders = names.split(';')
  const stamp = headers['x-amz-date'] ?? ''
  if (!signedHeaders.includes('host') || !stamp.startsWith(day)) return 'AuthorizationHeaderMalformed'
  if (Math.abs(momentOf(stamp) - now.getTime()) > SKEW_MS) return 'RequestTimeTooSkewed'
  const contentHash = headers['x-amz-content-sha256'] ?? ''
  if (contentHash !== 'UNSIGNED-PAYLOAD' && contentHash !== sha256(body)) return 'XAmzContentSHA256Mismatch'
  const scope = `${day}/${region}/s3/aws4_request`
  const canonical = canonicalRequest(request, signedHeaders, contentHash)
  const toSign = ['AWS4-HMAC-SHA256', stamp, scope, sha256(canonical)].join('\n')
  const key = [day, region, 's3', 'aws4_request'].reduce<Uint8Array>(
    hmac,
    Buffer.from(`AWS4${account.secretAccessKey}`),
  )
  return timingSafeEqual(hmac(key, toSign), Buffer.from(signature, 'hex')) ? undefined : 'SignatureDoesNotMatch'
}

/** `20130524T000000Z`. */
function momentOf(stamp: string): number {
  return Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

function hmac(key: Uint8Array, data: string): Uint8Array {
  return createHmac('sha256', key).update(data).digest()
}

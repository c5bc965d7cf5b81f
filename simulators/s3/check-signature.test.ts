import { describe, expect, it } from 'vitest'
import { checkSignature } from './check-signature'

/** The example that the specification works through ("GET Object" with a range). */
const ACCOUNT = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  region: 'us-east-1',
}
const NOW = new Date('2013-05-24T00:00:00Z')
const EMPTY = new Uint8Array()
const SIGNATURE = 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41'
const authorization = (signature: string) =>
  `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=${signature}`
const HEADERS = {
  host: 'examplebucket.s3.amazonaws.com',
  range: 'bytes=0-9',
  'x-amz-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  'x-amz-date': '20130524T000000Z',
  authorization: authorization(SIGNATURE),
}
const REQUEST = { method: 'GET', target: '/test.txt', headers: HEADERS }

describe('a signature', () => {
  it('is good for the request of the specification’s own example', () => {
    expect(checkSignature(REQUEST, EMPTY, ACCOUNT, NOW)).toBeUndefined()
  })

  it.each([
    ['another path', { ...REQUEST, target: '/other.txt' }, 'SignatureDoesNotMatch'],
    ['another method', { ...REQUEST, method: 'DELETE' }, 'SignatureDoesNotMatch'],
    ['a query of its own', { ...REQUEST, target: '/test.txt?acl' }, 'SignatureDoesNotMatch'],
    ['another host', { ...REQUEST, headers: { ...HEADERS, host: 'else.test' } }, 'SignatureDoesNotMatch'],
    [
      'a forged end',
      { ...REQUEST, headers: { ...HEADERS, authorization: authorization('0'.repeat(64)) } },
      'SignatureDoesNotMatch',
    ],
    ['no signature', { ...REQUEST, headers: { ...HEADERS, authorization: undefined } }, 'AccessDenied'],
    [
      'half a signature',
      { ...REQUEST, headers: { ...HEADERS, authorization: 'AWS4-HMAC-SHA256 x' } },
      'AuthorizationHeaderMalformed',
    ],
  ] as const)('is refused for %s', (_what, request, refusal) => {
    expect(checkSignature(request, EMPTY, ACCOUNT, NOW)).toBe(refusal)
  })

  it('is refused for other contents, a stranger’s key, another region, and a day later', () => {
    expect(checkSignature(REQUEST, Buffer.from('x'), ACCOUNT, NOW)).toBe('XAmzContentSHA256Mismatch')
    expect(checkSignature(REQUEST, EMPTY, { ...ACCOUNT, accessKeyId: 'AKIASTRANGER' }, NOW)).toBe('InvalidAccessKeyId')
    expect(checkSignature(REQUEST, EMPTY, { ...ACCOUNT, region: 'eu-west-3' }, NOW)).toBe(
      'AuthorizationHeaderMalformed',
    )
    expect(checkSignature(REQUEST, EMPTY, { ...ACCOUNT, secretAccessKey: 'another' }, NOW)).toBe(
      'SignatureDoesNotMatch',
    )
    expect(checkSignature(REQUEST, EMPTY, ACCOUNT, new Date('2013-05-25T00:00:00Z'))).toBe('RequestTimeTooSkewed')
  })
})

import { createHmac } from 'node:crypto'
import { SignJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { joseTokens } from './jose'

const NOON = new Date('2026-11-21T12:00:00Z')
const inSeconds = (seconds: number) => new Date(NOON.getTime() + seconds * 1000)
const tokens = joseTokens('a secret of the tests, long enough')
const stranger = joseTokens('another secret, just as long as it')
const access = (from = tokens) => from.access({ userId: 'u', sessionId: 's', at: NOON, lifetimeSeconds: 900 })

describe('an access token', () => {
  it('says whose it is until it expires, also when read twice', async () => {
    const token = await access()
    const claims = { userId: 'u', sessionId: 's', expiresAt: inSeconds(900) }
    expect(await tokens.readAccess(token, NOON)).toEqual(claims)
    expect(await tokens.readAccess(token, inSeconds(899))).toEqual(claims)
    expect(await tokens.readAccess(token, inSeconds(900))).toBeUndefined()
    expect(await joseTokens('a secret of the tests, long enough').readAccess(token, inSeconds(901))).toBeUndefined()
  })

  it('means nothing when signed with another secret, without a signature, or when it is no token', async () => {
    const [head, body] = (await access()).split('.')
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`
    for (const token of [await access(stranger), `${head}.${body}.`, unsigned, '', 'x', 'a.b.c'])
      expect(await tokens.readAccess(token, NOON), token).toBeUndefined()
  })

  it('is no refresh token, and a refresh token is no access token', async () => {
    expect(tokens.readRefresh(await access())).toBeUndefined()
    expect(await tokens.readAccess(tokens.refresh({ sessionId: 's', generation: 1 }), NOON)).toBeUndefined()
  })

  it('is not what Payload signs with the bare secret', async () => {
    const payloads = await new SignJWT({ sid: 's' })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject('u')
      .setIssuer('waybill')
      .setAudience('waybill:access')
      .setExpirationTime(inSeconds(900))
      .sign(new TextEncoder().encode('a secret of the tests, long enough'))
    expect(await tokens.readAccess(payloads, NOON)).toBeUndefined()
  })
})

describe('a refresh token', () => {
  it('names its session and generation', () => {
    const token = tokens.refresh({ sessionId: 'session', generation: 7 })
    expect(tokens.readRefresh(token)).toEqual({ sessionId: 'session', generation: 7 })
  })

  it('means nothing once a part is changed, cut off or signed by somebody else', () => {
    const [session, generation, signature] = tokens.refresh({ sessionId: 'session', generation: 7 }).split('.')
    const bare = createHmac('sha256', 'a secret of the tests, long enough').update('session.7').digest('base64url')
    const forged = [
      `other.${generation}.${signature}`,
      `${session}.8.${signature}`,
      `${session}.07.${signature}`,
      `${session}.x.${signature}`,
      `${session}.${generation}`,
      `${session}.${generation}.AAAA`,
      `${session}.${generation}.${bare}`,
      stranger.refresh({ sessionId: 'session', generation: 7 }),
      '',
    ]
    for (const token of forged) expect(tokens.readRefresh(token), token).toBeUndefined()
  })
})

import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { errors, jwtVerify, SignJWT } from 'jose'
import type { AccessClaims, FileLink, Tokens } from '../../ports/tokens'

const ISSUER = 'waybill'
const AUDIENCE = 'waybill:access'
const FILE_AUDIENCE = 'waybill:file'

/** Tokens whose signature was found good are not verified again: a client sends the same one hundreds of times. */
const REMEMBERED = 10_000

/**
 * HS256 access tokens (RFC 7519) and refresh tokens `session.generation.mac`.
 * Each purpose has a key of its own derived from the secret (HKDF), so no token passes for another kind, nor for one of Payload's.
 */
export function joseTokens(secret: string): Tokens {
  const accessKey = derive(secret, 'access')
  const refreshKey = derive(secret, 'refresh')
  const fileKey = derive(secret, 'file')
  const read = new Map<string, AccessClaims>()
  const mac = (body: string) => createHmac('sha256', refreshKey).update(body).digest()

  return {
    access: ({ userId, sessionId, at, lifetimeSeconds }) =>
      new SignJWT({ sid: sessionId })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(userId)
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt(at)
        .setExpirationTime(new Date(at.getTime() + lifetimeSeconds * 1000))
        .sign(accessKey),

    async readAccess(token, at) {
      const known = read.get(token)
      if (known) return known.expiresAt > at ? known : undefined
      try {
        const { payload } = await jwtVerify(token, accessKey, {
          issuer: ISSUER,
          audience: AUDIENCE,
          algorithms: ['HS256'],
          currentDate: at,
        })
        if (!payload.sub || typeof payload.sid !== 'string' || !payload.exp) return undefined
        const claims = { userId: payload.sub, sessionId: payload.sid, expiresAt: new Date(payload.exp * 1000) }
        if (read.size >= REMEMBERED) read.clear()
        read.set(token, claims)
        return claims
      } catch (error) {
        if (error instanceof errors.JOSEError) return undefined
        throw error
      }
    },

    fileLink: ({ documentId, role, userId, at, lifetimeSeconds }) =>
      new SignJWT({ doc: documentId, role, ...(userId && { sub: userId }) })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer(ISSUER)
        .setAudience(FILE_AUDIENCE)
        .setExpirationTime(new Date(at.getTime() + lifetimeSeconds * 1000))
        .sign(fileKey),

    async readFileLink(token, at) {
      try {
        const { payload } = await jwtVerify(token, fileKey, {
          issuer: ISSUER,
          audience: FILE_AUDIENCE,
          algorithms: ['HS256'],
          requiredClaims: ['exp', 'doc', 'role'],
          currentDate: at,
        })
        return { documentId: String(payload.doc), role: payload.role as FileLink['role'], userId: payload.sub }
      } catch (error) {
        if (error instanceof errors.JOSEError) return undefined
        throw error
      }
    },

    refresh({ sessionId, generation }) {
      const body = `${sessionId}.${generation}`
      return `${body}.${mac(body).toString('base64url')}`
    },

    readRefresh(token) {
      const [sessionId, generation, signature] = token.split('.')
      if (!sessionId || !generation || !signature || !/^\d{1,9}$/.test(generation)) return undefined
      const given = Buffer.from(signature, 'base64url')
      const expected = mac(`${sessionId}.${generation}`)
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
      return { sessionId, generation: Number(generation) }
    },
  }
}

function derive(secret: string, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, ISSUER, purpose, 32))
}

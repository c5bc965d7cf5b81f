import type { Endpoint } from 'payload'
import { z } from 'zod'
import { RequestCode, requestCode } from '../../src/commands/phone-codes/request-code'
import { VerifyCode, verifyCode } from '../../src/commands/phone-codes/verify-code'
import { anyone } from '../../src/http/access'
import { CART_TOKEN_BYTES, cartTokenOf, hashToken } from '../../src/http/principal'
import { route } from '../../src/http/route'
import { signInResponse } from '../../src/http/session-cookies'
import { GuestWithPhone, PhoneCodeAsked, PhoneConfirmed, SignedIn } from './answers'
import { withCart } from './with-cart'

/** Proving a telephone by a code that is sent to it (ORD-3, SEC-4). */
export const phoneCodeEndpoints: Endpoint[] = [
  route({
    method: 'post',
    path: '/auth/otp/request',
    summary: 'Ask for a code by text',
    answer: PhoneCodeAsked,
    keyless: true,
    example: { phone: '+237699000777', purpose: 'guest' },
    access: anyone,
    body: RequestCode,
    handle: ({ call, body }) => requestCode(call, body),
  }),
  route({
    method: 'post',
    path: '/auth/otp/verify',
    summary: 'Prove a telephone by the code that was sent to it',
    answer: z.union([GuestWithPhone, PhoneConfirmed, SignedIn]),
    keyless: true,
    access: anyone,
    body: VerifyCode,
    async handle({ call, body, req }) {
      const cartToken = cartTokenOf(req) ?? call.app.newSecret(CART_TOKEN_BYTES)
      const proof = await verifyCode(call, { ...body, tokenHash: hashToken(cartToken) })
      if (proof.purpose === 'login') return signInResponse(await withCart(call, req, proof.signedIn), req)
      if (proof.purpose === 'verify-phone') return proof
      return Response.json({ ...proof, cartToken }, { headers: { 'X-Cart-Token': cartToken } })
    },
  }),
]

import { SignJWT } from 'jose'
import type { Flaw, Sent } from '../kit/deliveries'
import type { Transaction } from './transactions'

const TEN_MINUTES = 600

/** The callback of a transaction: its fields and a token that says who calls, but binds none of them. By GET in the query, by POST as JSON. */
export async function callback(
  transaction: Transaction,
  at: number,
  flaw: Flaw,
  { key, method }: { key: string; method: 'GET' | 'POST' },
): Promise<Sent> {
  const { sim, ...fields } = transaction
  const iat = flaw === 'stale' ? at - 2 * TEN_MINUTES : at
  const wrong = flaw === 'signature' || sim.fate === 'told unsigned'
  const signature = await new SignJWT({ source: 'CamPay' })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuedAt(iat)
    .setExpirationTime(iat + TEN_MINUTES)
    .sign(new TextEncoder().encode(wrong ? 'the key of somebody else' : key))
  const told = { ...fields, status: sim.fate === 'told a lie' ? 'SUCCESSFUL' : fields.status, signature }
  if (method === 'GET') return { method, headers: {}, query: new URLSearchParams(told).toString() }
  return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(told) }
}

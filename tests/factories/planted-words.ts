import { expect } from 'vitest'
import type { Answer } from './api'
import type { Person, Town } from './town'
import { fill } from './wallets'

/** What people write about people in places that outlive them: no two words that anybody else would write. */
export const WORDS = {
  credit: 'Consoled after the harpsichord fell',
  received: 'For the marzipan lobster',
  sent: 'Back for the umbrella stand',
  suspension: 'Asleep in the fountain again',
  hold: 'Forged cheques from Timbuktu',
  lift: 'The cheques were merely ugly',
  payIn: 'Coins out of a stocking',
  reversal: 'The coins were chocolate',
}

/** Has all of it written about somebody who drives, too, by those who may. His wallet is empty of own money afterwards. */
export async function writeAbout(town: Town, who: Person, driverId: string): Promise<void> {
  const { api, sql, marketId } = town
  const { otherCustomer: friend, admin, compliance } = town.people
  await fill(sql, marketId, friend.id, 100)
  await send(friend, who, WORDS.received)
  await send(who, friend, WORDS.sent)
  const { rows } = await sql.query<{ id: string }>('select id from wallets where customer_id = $1', [who.id])
  const wallet = `/api/wallets/${rows[0]?.id}`
  const staff = (reason: string, more: object = {}) => ({ token: admin.token, body: { reason, ...more } })
  await done(api.post(`${wallet}/credit`, staff(WORDS.credit, { amount: 50 })))
  const paid = await done<{ entryId: string }>(api.post(`${wallet}/pay-in`, staff(WORDS.payIn, { amount: 70 })))
  await done(api.post(`/api/ledger/entries/${paid.entryId}/reverse`, staff(WORDS.reversal)))
  const hold = await done<{ id: string }>(
    api.post('/api/payouts/holds', staff(WORDS.hold, { owner: 'customer', ownerId: who.id })),
  )
  await done(api.post(`/api/payouts/holds/${hold.id}/lift`, staff(WORDS.lift)))
  await done(
    api.post(`/api/drivers/${driverId}/suspend`, { token: compliance.token, body: { reason: WORDS.suspension } }),
  )

  async function send(from: Person, to: Person, note: string): Promise<void> {
    const wish = { to: to.email, amount: 100 }
    const quote = await done<{ id: string; recipient: string }>(
      api.post('/api/wallet/transfer/quote', { token: from.token, body: wish }),
    )
    const body = { id: quote.id, recipient: quote.recipient, ...wish, note }
    await done(api.post('/api/wallet/transfer', { token: from.token, body }))
  }
}

async function done<T>(asked: Promise<Answer<unknown>>): Promise<T> {
  const { status, body } = await asked
  expect(status, JSON.stringify(body)).toBeLessThan(300)
  return body as T
}

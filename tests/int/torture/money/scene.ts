import type { Town } from '../../../factories/town'
import type { Ask } from './ask'
import type { Draws } from './plan'
import type { Told } from './told'
import type { Hand } from './world'

/** What somebody needs to do something: whom to ask, who one is, what chance says, and whom to tell what was answered. */
export interface Scene {
  readonly ask: Ask
  readonly town: Town
  readonly hand: Hand
  readonly hands: readonly Hand[]
  readonly draw: Draws
  readonly told: Told
  count(what: string): void
}

/** What phones do, by their number: pay, have nothing, ring never, ring unsigned, ring a lie, lose the answer. */
const PHONES = ['00', '00', '00', '00', '01', '03', '04', '05', '06']
const OPERATORS = ['67', '69', '66']
const CARDS = [
  'pm_card_visa',
  'pm_card_visa',
  'pm_card_mastercard',
  'pm_card_chargeDeclined',
  'pm_card_chargeDeclinedInsufficientFunds',
  'pm_card_pendingRefund',
]

export const drawPhone = (draw: Draws): string => `+237${draw.one(OPERATORS)}00000${draw.one(PHONES)}`

/** Money from outside: a card, or in Cameroon mostly a phone. */
export function drawSource(draw: Draws, currency: string) {
  if (currency === 'XAF' && draw.chance(0.75)) return { method: 'mobile_money', phone: drawPhone(draw) }
  return { method: 'card', paymentMethodId: draw.one(CARDS) }
}

/** What is on an owner's account now, in minor units. */
export async function balanceOf({ town, hand }: Scene, owner: string, id: string, purpose: string): Promise<number> {
  const { rows } = await town.sql.query<{ balance: string }>('select balance from ledger_accounts where code = $1', [
    `${owner}:${id}:${purpose}:${hand.place.currency}`,
  ])
  return Number(rows[0]?.balance ?? 0)
}

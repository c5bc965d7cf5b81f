import { z } from 'zod'
import { available, book } from './balance'
import { integer, metadata, read } from './params'
import { invalid, missing, refusal } from './refusal'
import type { Thing, World } from './world'

export interface Transfer extends Thing {
  readonly amount: number
  readonly amount_reversed: number
  readonly currency: string
  readonly destination: string
  readonly transfer_group: string | null
}

/** A connected account that may be paid: onboarding is a page of Stripe's, and passed at once here. */
export function createAccount(world: World, given: unknown): Thing {
  const asked = read(
    {
      type: z.enum(['express', 'custom', 'standard']).default('express'),
      country: z.string().length(2).default('US'),
      email: z.email().optional(),
      capabilities: z.strictObject({ transfers: z.strictObject({ requested: z.literal('true') }) }).optional(),
      metadata,
    },
    given,
  )
  const account = world.keep({
    id: world.id('acct'),
    object: 'account',
    created: world.now(),
    capabilities: { transfers: 'active' },
    charges_enabled: false,
    country: asked.country,
    details_submitted: true,
    email: asked.email ?? null,
    metadata: asked.metadata ?? {},
    payouts_enabled: true,
    type: asked.type,
  })
  world.emit('account.updated', account)
  return account
}

/** To a connected account, never more than there is. */
export function createTransfer(world: World, given: unknown): Transfer {
  const asked = read(
    {
      amount: integer,
      currency: z.string().toLowerCase(),
      destination: z.string(),
      description: z.string().optional(),
      metadata,
      source_transaction: z.string().optional(),
      transfer_group: z.string().optional(),
    },
    given,
  )
  if (asked.amount <= 0) throw invalid('Invalid positive integer', 'parameter_invalid_integer', 'amount')
  if (!world.find('account', asked.destination)) throw missing('destination', asked.destination, 'destination')
  if (asked.amount > available(world, asked.currency))
    throw refusal(400, {
      type: 'invalid_request_error',
      code: 'balance_insufficient',
      message: 'You have insufficient available funds in your Stripe account.',
    })
  const id = world.id('tr')
  const { currency } = asked
  const line = book(world, { amount: -asked.amount, currency, type: 'transfer', source: id })
  const transfer = world.keep<Transfer>({
    id,
    object: 'transfer',
    created: world.now(),
    amount: asked.amount,
    amount_reversed: 0,
    balance_transaction: line.id,
    currency,
    description: asked.description ?? null,
    destination: asked.destination,
    livemode: false,
    metadata: asked.metadata ?? {},
    reversed: false,
    source_transaction: asked.source_transaction ?? null,
    transfer_group: asked.transfer_group ?? null,
  })
  world.emit('transfer.created', transfer)
  return transfer
}

/** Takes a transfer back, as far as it is not yet. */
export function reverseTransfer(world: World, id: string, given: unknown): Thing {
  const asked = read({ amount: integer.optional(), metadata }, given)
  const transfer = world.find<Transfer>('transfer', id)
  if (!transfer) throw missing('transfer', id, 'transfer')
  const left = transfer.amount - transfer.amount_reversed
  const amount = asked.amount ?? left
  if (amount <= 0 || amount > left)
    throw invalid(`Transfer reversals must be between 1 and ${left}.`, 'transfer_already_reversed', 'amount')
  const amount_reversed = transfer.amount_reversed + amount
  const after = world.keep<Transfer>({ ...transfer, amount_reversed, reversed: amount_reversed === transfer.amount })
  const reversal = {
    id: world.id('trr'),
    object: 'transfer_reversal',
    created: world.now(),
    amount,
    currency: transfer.currency,
    metadata: asked.metadata ?? {},
    transfer: id,
  }
  book(world, { amount, currency: transfer.currency, type: 'transfer_refund', source: reversal.id })
  world.emit('transfer.reversed', after)
  return world.keep(reversal)
}

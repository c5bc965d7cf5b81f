import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { isReversible } from '../../domain/ledger/entry'
import { reverseEntry } from '../../domain/ledger/reverse-entry'
import { command } from '../command'
import { postEntries } from './post-entries'
import { readEntry } from './read-entry'

export const Reverse = z.object({ entryId: z.uuid(), reason: z.string().trim().min(3).max(300) })

/**
 * Books the opposite of an entry, once: the only way to correct the ledger.
 * @throws WaybillError `not_found`; `already_booked`; `illegal_transition` for what is itself a reversal, or has a verb of its own; `insufficient_funds` where the money has
 *   gone on since, as cash that was handed in: what came later is reversed first
 */
export const reverseLedgerEntry = command('ledger.reverse', Reverse, async (ctx, { entryId, reason }) => {
  ctx.subject('journal-entry', entryId)
  const booked = await readEntry(ctx, sql`e.id = ${entryId}`)
  if (!booked) throw new WaybillError('not_found')
  if (!isReversible(booked.kind)) throw new WaybillError('illegal_transition', { from: booked.kind, to: 'reversal' })
  const { marketId, ...rest } = booked
  const [id = ''] = await postEntries(ctx, marketId, [
    { ...reverseEntry(entryId, rest), reverses: entryId, words: reason },
  ])
  return { id, reverses: entryId }
})

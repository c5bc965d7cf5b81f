import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { SEALED } from '../../domain/privacy/sealed-columns'
import { command } from '../command'
import { openText } from '../sealed-text'

/** The whole number of a bank account, for whoever makes the transfer; who read it stands in the audit log. @throws WaybillError `not_found` */
export const readBankAccount = command(
  'payout.read-account',
  z.object({ payoutId: z.uuid() }),
  async (ctx, { payoutId }) => {
    ctx.subject('payout', payoutId)
    const row = await ctx.row<{ id: string; bank: string; holder: string; account: string }>(sql`
      select t.id, t.bank, t.holder, t.account from payouts p join payout_destinations t on t.id = p.destination_id
      where p.id = ${payoutId} and t.kind = 'bank'`)
    if (!row) throw new WaybillError('not_found')
    const { id, account, ...rest } = row
    return { ...rest, account: openText(ctx.call.app.vault, SEALED.accountNumber.about(id), account) }
  },
  { keyed: false },
)

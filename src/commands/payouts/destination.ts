import { sql } from 'drizzle-orm'
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { operatorOf } from '../../domain/mobile-money/operators'
import { mobileMoneyPays, tailOf, usableFrom } from '../../domain/payouts/destination'
import { SEALED } from '../../domain/privacy/sealed-columns'
import type { CommandContext } from '../context'
import { openText, sealText } from '../sealed-text'
import { OWNER_COLUMN, type Owner } from './owner'

export const DestinationInput = z.union([
  /** One of the owner's, as he was told them. */
  z.object({ id: z.uuid() }),
  z.object({ kind: z.literal('mobile_money'), phone: z.string().trim().min(6).max(30) }),
  z.object({
    kind: z.literal('bank'),
    bank: z.string().trim().min(2).max(80),
    holder: z.string().trim().min(2).max(120),
    account: z
      .string()
      .transform((text) => text.replace(/[\s-]/g, '').toUpperCase())
      .pipe(z.string().regex(/^[A-Z0-9]{5,34}$/)),
  }),
])
type Wanted = z.output<typeof DestinationInput>

interface Destination {
  id: string
  usableAt: Date
}

/**
 * Where an owner's money goes: one of his, or a new one, which is paid to only after a while (`usableFrom`). The owner is locked.
 * @throws WaybillError `not_found`, `phone_invalid`, `phone_not_supported` for a number that no provider pays, `payment_method_unavailable`
 */
export async function takeDestination(ctx: CommandContext, owner: Owner, wanted: Wanted): Promise<Destination> {
  if ('id' in wanted) {
    const [known] = await knownOf(ctx, owner, wanted.id)
    if (!known) throw new WaybillError('not_found')
    return known
  }
  return wanted.kind === 'bank' ? takeBank(ctx, owner, wanted) : takePhone(ctx, owner, wanted.phone)
}

interface Known extends Destination {
  phone: string | null
  bank: string | null
  account: string | null
}

function knownOf(ctx: CommandContext, { kind, id }: Owner, destinationId: string | null = null): Promise<Known[]> {
  return ctx.rows<Known>(sql`
    select id, usable_at as "usableAt", phone, bank, account from payout_destinations
    where ${OWNER_COLUMN[kind]} = ${id} and (${destinationId}::uuid is null or id = ${destinationId})`)
}

async function takePhone(ctx: CommandContext, owner: Owner, given: string): Promise<Destination> {
  if (!mobileMoneyPays(owner.currency)) throw new WaybillError('payment_method_unavailable')
  const parsed = parsePhoneNumberFromString(given, isSupportedCountry(owner.country) ? owner.country : undefined)
  if (!parsed?.isValid()) throw new WaybillError('phone_invalid')
  const phone = parsed.number
  const operator = operatorOf(phone)
  if (!operator) throw new WaybillError('phone_not_supported')
  const all = await knownOf(ctx, owner)
  const known = all.find((each) => each.phone === phone)
  if (known) return known
  const mine = await ctx.row(sql`
    select id from users where id = ${ctx.actor.userId ?? null} and phone = ${phone} and phone_verified_at is not null`)
  const usableAt = usableFrom({ first: all.length === 0, proved: mine !== undefined }, ctx.now)
  return add(ctx, owner, { kind: 'mobile_money', phone, operator, tail: tailOf(phone), usableAt })
}

async function takeBank(
  ctx: CommandContext,
  owner: Owner,
  { bank, holder, account }: { bank: string; holder: string; account: string },
): Promise<Destination> {
  const { vault } = ctx.call.app
  const all = await knownOf(ctx, owner)
  const known = all.find(
    (each) =>
      each.bank === bank &&
      each.account &&
      openText(vault, SEALED.accountNumber.about(each.id), each.account) === account,
  )
  if (known) return known
  const usableAt = usableFrom({ first: all.length === 0, proved: false }, ctx.now)
  return add(ctx, owner, { kind: 'bank', bank, holder, tail: tailOf(account), account, usableAt })
}

interface New {
  kind: 'mobile_money' | 'bank'
  phone?: string
  operator?: string
  bank?: string
  holder?: string
  account?: string
  tail: string
  usableAt: Date
}

async function add(ctx: CommandContext, owner: Owner, wanted: New): Promise<Destination> {
  const id = ctx.newId()
  const { kind, phone = null, operator = null, bank = null, holder = null, account, tail, usableAt } = wanted
  const sealed = account ? sealText(ctx.call.app.vault, SEALED.accountNumber.about(id), account) : null
  await ctx.rows(sql`
    insert into payout_destinations (id, owner, ${OWNER_COLUMN[owner.kind]}, market_id, kind, phone, operator, bank, holder, account, tail, usable_at,
      added_by_id, created_at, updated_at)
    values (${id}, ${owner.kind}, ${owner.id}, ${owner.marketId}, ${kind}, ${phone}, ${operator}, ${bank}, ${holder}, ${sealed}, ${tail}, ${usableAt},
      ${ctx.actor.userId ?? null}, ${ctx.now}, ${ctx.now})`)
  ctx.emit('payout.destination_added', {
    destinationId: id,
    kind,
    ownerKind: owner.kind,
    ownerId: owner.id,
    marketId: owner.marketId,
    usableAt: usableAt.toISOString(),
  })
  return { id, usableAt }
}

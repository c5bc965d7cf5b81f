import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'
import { AddressInput } from './address-input'

export const SavedAddress = AddressInput.extend({ label: z.string().trim().max(60).optional() })

/** Adds an address to the caller's book. */
export const addAddress = command('address.add', SavedAddress, async (ctx, input) => {
  const id = ctx.newId()
  await ctx.rows(sql`
    insert into addresses (id, user_id, label, line1, city, quarter, region, postal_code, landmark, instructions, lat, lng, created_at, updated_at)
    values (${id}, ${ctx.actor.userId ?? null}, ${input.label ?? null}, ${input.line1}, ${input.city}, ${input.quarter ?? null},
      ${input.region ?? null}, ${input.postalCode ?? null}, ${input.landmark ?? null},
      ${input.instructions ?? null}, ${input.lat}, ${input.lng}, ${ctx.now}, ${ctx.now})`)
  return { id, ...input }
})

/** Replaces an address of the caller's. Orders made with it keep what they had. */
export const updateAddress = command(
  'address.update',
  SavedAddress.extend({ addressId: z.uuid() }),
  async (ctx, { addressId, ...input }) => {
    const changed = await ctx.row(sql`
    update addresses set label = ${input.label ?? null}, line1 = ${input.line1}, city = ${input.city}, quarter = ${input.quarter ?? null},
      region = ${input.region ?? null}, postal_code = ${input.postalCode ?? null}, landmark = ${input.landmark ?? null},
      instructions = ${input.instructions ?? null}, lat = ${input.lat}, lng = ${input.lng}, updated_at = ${ctx.now}
    where id = ${addressId} and user_id = ${ctx.actor.userId ?? null} returning id`)
    if (!changed) throw new WaybillError('not_found')
    return { id: addressId, ...input }
  },
)

export const removeAddress = command(
  'address.remove',
  z.object({ addressId: z.uuid() }),
  async (ctx, { addressId }) => {
    const removed = await ctx.row(
      sql`delete from addresses where id = ${addressId} and user_id = ${ctx.actor.userId ?? null} returning id`,
    )
    if (!removed) throw new WaybillError('not_found')
    return { id: addressId, removed: true }
  },
)

import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type CartLine, wishOf } from '../../domain/carts/cart-line'
import { mergeLines } from '../../domain/carts/merge-lines'
import { MAX_LINES_EACH } from '../../domain/carts/party'
import { canonicalChoice } from '../../domain/catalog/canonical-choice'
import { WaybillError } from '../../domain/errors'
import { CartLineInput } from '../carts/cart'
import { changeLines, type LineChange } from '../carts/change-lines'
import { openedColumns, withProducts } from '../carts/open-cart'
import { priceOf } from '../carts/price-of'
import { usualChoice } from '../carts/usual-choice'
import { command } from '../command'
import type { CommandContext } from '../context'
import { findGroup, type Group, standingOf } from './group'
import { ShareToken } from './join-group'
import { type GroupView, viewGroup } from './view-group'

const OneLine = z.object({ shareToken: ShareToken, lineId: z.uuid() })

export const AddToGroup = CartLineInput.extend({ shareToken: ShareToken })
export const UpdateInGroup = CartLineInput.omit({ productId: true }).extend(OneLine.shape)

/** One of a group puts something into its cart, as a line of one's own. */
export const addToGroup = command(
  'group.add',
  AddToGroup,
  (ctx, { shareToken, options, scheduledFor, ...added }) =>
    changeGroup(ctx, { shareToken, scheduledFor, productId: added.productId }, (member) => (lines, product, at) => {
      const chosen = options ? canonicalChoice(options) : product ? usualChoice(product, at) : []
      const line = { ...added, id: ctx.newId(), options: chosen, told: priceOf(product, chosen, at), ...member }
      return withinLimit(mergeLines(lines, [line]), member)
    }),
  { audit: false },
)

/** Changes a line of one's own: how many, and the note and options where they are given. */
export const updateInGroup = command(
  'group.update',
  UpdateInGroup,
  async (ctx, { shareToken, lineId, scheduledFor, options, ...changed }) => {
    const productId = await productOf(ctx, { shareToken, lineId })
    return changeGroup(ctx, { shareToken, scheduledFor, productId }, (member) => (lines, product, at) => {
      const meant = ownLine(lines, lineId, member)
      const line = { ...meant, ...changed, ...(options && { options: canonicalChoice(options) }) }
      // Who chooses other options is told what they cost by the answer.
      const told =
        wishOf(line) === wishOf({ ...line, options: meant.options }) ? {} : { told: priceOf(product, line.options, at) }
      return mergeLines(
        lines.map((each) => (each === meant ? { ...line, ...told } : each)),
        [],
      )
    })
  },
  { audit: false },
)

/** Takes out a line of one's own. */
export const removeFromGroup = command(
  'group.remove',
  OneLine,
  async (ctx, { shareToken, lineId }) => {
    const productId = await productOf(ctx, { shareToken, lineId })
    return changeGroup(ctx, { shareToken, productId, scheduledFor: undefined }, (member) => (lines) => {
      const meant = ownLine(lines, lineId, member)
      return lines.filter((line) => line !== meant)
    })
  },
  { audit: false },
)

interface Asked {
  shareToken: string
  productId: string
  scheduledFor: string | undefined
}

type Whose = Pick<CartLine, 'member'>

/**
 * The cart's row is the lock of all who fill it.
 * @throws WaybillError `not_found`, `cart_expired`, `forbidden` for who has not joined, `group_locked`
 */
async function changeGroup(
  ctx: CommandContext,
  { shareToken, productId, scheduledFor }: Asked,
  change: (whose: Whose) => LineChange,
): Promise<GroupView> {
  const group = await findGroup(ctx, shareToken, ctx.now, { lock: true })
  const whose = mayChange(ctx, group)
  const locked = sql`select ${openedColumns(ctx.now)} from carts c where c.id = ${group.id}`
  const cart = await withProducts(ctx, productId, locked)
  if (!cart) throw new Error('the cart is locked')
  await changeLines(ctx, cart, { productId, scheduledFor, change: change(whose) })
  return viewGroup(ctx, await findGroup(ctx, shareToken, ctx.now), ctx)
}

function mayChange({ actor }: CommandContext, group: Group): Whose {
  const standing = standingOf(group, actor)
  if (standing.as === 'owner') return {}
  if (standing.as === 'stranger') throw new WaybillError('forbidden')
  if (group.party.locked) throw new WaybillError('group_locked')
  return { member: standing.member.id }
}

async function productOf(ctx: CommandContext, { shareToken, lineId }: z.output<typeof OneLine>): Promise<string> {
  const { lines } = await findGroup(ctx, shareToken, ctx.now)
  const line = lines.find(({ id }) => id === lineId)
  if (!line) throw new WaybillError('not_found')
  return line.productId
}

function ownLine(lines: readonly CartLine[], lineId: string, { member }: Whose): CartLine {
  const line = lines.find((each) => each.id === lineId && each.member === member)
  if (!line) throw new WaybillError('not_found')
  return line
}

function withinLimit(lines: CartLine[], { member }: Whose): CartLine[] {
  if (member !== undefined && lines.filter((line) => line.member === member).length > MAX_LINES_EACH)
    throw new WaybillError('group_full', { most: MAX_LINES_EACH })
  return lines
}

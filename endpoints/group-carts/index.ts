import type { Endpoint } from 'payload'
import { z } from 'zod'
import {
  AddToGroup,
  addToGroup,
  removeFromGroup,
  UpdateInGroup,
  updateInGroup,
} from '../../src/commands/group-carts/change-group'
import { endGroup } from '../../src/commands/group-carts/end-group'
import { findGroup } from '../../src/commands/group-carts/group'
import { JoinGroup, joinGroup, ShareToken } from '../../src/commands/group-carts/join-group'
import { LockGroup, lockGroup } from '../../src/commands/group-carts/lock-group'
import { OpenGroup, openGroup } from '../../src/commands/group-carts/open-group'
import { viewGroup } from '../../src/commands/group-carts/view-group'
import { only } from '../../src/http/access'
import { asShopper } from '../../src/http/as-shopper'
import { route } from '../../src/http/route'
import { Cart } from '../cart/answers'
import { GroupCart, GroupCartWithToken } from './answers'

const shoppers = only('guest', 'customer')
const params = z.object({ shareToken: ShareToken })
const lineParams = params.extend({ lineId: z.uuid() })

/** A cart that several people fill by a link, and one pays (ORD-6). */
export const groupCartEndpoints: Endpoint[] = [
  route({
    method: 'post',
    path: '/cart/group',
    summary: 'Let others fill the cart by a link',
    answer: GroupCartWithToken,
    example: { name: 'Ada' },
    access: shoppers,
    body: OpenGroup,
    handle: ({ call, body }) => asShopper(call, (shopper) => openGroup(shopper, body)),
  }),
  route({
    method: 'post',
    path: '/cart/group/lock',
    summary: 'Close the cart to all others before ordering it, or open it again',
    answer: GroupCart,
    example: { locked: true },
    access: shoppers,
    body: LockGroup,
    handle: ({ call, body }) => lockGroup(call, body),
  }),
  route({
    method: 'delete',
    path: '/cart/group',
    summary: 'Take the link back; what is in the cart stays',
    answer: Cart,
    access: shoppers,
    handle: ({ call }) => endGroup(call, {}),
  }),
  route({
    method: 'get',
    path: '/group-carts/:shareToken',
    summary: 'Read a cart that many fill, and whose each line is',
    answer: GroupCart,
    access: shoppers,
    params,
    async handle({ call, params: { shareToken } }) {
      const { db, clock } = call.app
      const now = clock.now()
      return viewGroup(db, await findGroup(db, shareToken, now), { ...call, now })
    },
  }),
  route({
    method: 'post',
    path: '/group-carts/:shareToken/join',
    summary: 'Fill somebody’s cart too, under a name',
    answer: GroupCartWithToken,
    example: { name: 'Ben' },
    access: shoppers,
    params,
    body: JoinGroup.omit({ shareToken: true }),
    handle: ({ call, params, body }) => asShopper(call, (shopper) => joinGroup(shopper, { ...params, ...body })),
  }),
  route({
    method: 'post',
    path: '/group-carts/:shareToken/lines',
    summary: 'Put a product into a cart that many fill',
    answer: GroupCart,
    example: { productId: '01980c4a-0000-7000-8000-000000000001', quantity: 1, note: 'Without onions' },
    access: shoppers,
    params,
    body: AddToGroup.omit({ shareToken: true }),
    handle: ({ call, params, body }) => addToGroup(call, { ...params, ...body }),
  }),
  route({
    method: 'put',
    path: '/group-carts/:shareToken/lines/:lineId',
    summary: 'Change a line of one’s own',
    answer: GroupCart,
    example: { quantity: 2 },
    access: shoppers,
    params: lineParams,
    body: UpdateInGroup.omit({ shareToken: true, lineId: true }),
    handle: ({ call, params, body }) => updateInGroup(call, { ...params, ...body }),
  }),
  route({
    method: 'delete',
    path: '/group-carts/:shareToken/lines/:lineId',
    summary: 'Take out a line of one’s own',
    answer: GroupCart,
    access: shoppers,
    params: lineParams,
    handle: ({ call, params }) => removeFromGroup(call, params),
  }),
]

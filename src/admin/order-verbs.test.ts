import { expect, it } from 'vitest'
import { orderEndpoints } from '../../endpoints/orders'
import { PANEL_ROLES } from '../domain/identity/roles'
import { ORDER_STATUSES } from '../domain/orders/transitions'
import type { RouteAccess } from '../http/access'
import { orderVerbs } from './order-verbs'

const verbsOf = (...args: Parameters<typeof orderVerbs>) => orderVerbs(...args).map(({ verb }) => verb)

it('offers a restaurant to accept or decline what was placed', () => {
  expect(orderVerbs('placed', 'owner')).toEqual([
    { verb: 'accept', to: 'confirmed', needsReason: false },
    { verb: 'decline', to: 'declined', needsReason: true },
  ])
})

it('offers the kitchen each next step', () => {
  expect(verbsOf('confirmed', 'staff')).toEqual(['preparing', 'ready'])
  expect(verbsOf('preparing', 'staff')).toEqual(['ready'])
})

it('asks support for a reason once a restaurant may have begun, and not before', () => {
  expect(orderVerbs('pending', 'support')).toEqual([{ verb: 'cancel', to: 'cancelled', needsReason: false }])
  expect(orderVerbs('ready', 'support')).toEqual([{ verb: 'cancel', to: 'cancelled', needsReason: true }])
})

it('offers nothing on an order that is over, and nothing to a compliance officer', () => {
  for (const status of ['delivered', 'declined', 'cancelled', 'returned'] as const)
    for (const role of PANEL_ROLES) expect(orderVerbs(status, role)).toEqual([])
  for (const status of ORDER_STATUSES) expect(orderVerbs(status, 'compliance')).toEqual([])
})

it('offers no button that the API would refuse to the role', () => {
  for (const status of ORDER_STATUSES)
    for (const role of PANEL_ROLES)
      for (const { verb } of orderVerbs(status, role)) {
        const endpoint = orderEndpoints.find(({ path, method }) => path === `/:id/${verb}` && method === 'post')
        const access = endpoint?.custom?.access as RouteAccess | undefined
        expect(access?.roles, `${verb} by ${role}`).toContain(role)
      }
})

import { expect, it } from 'vitest'
import { deliveryEndpoints } from '../../endpoints/deliveries'
import { DELIVERY_STATUSES } from '../domain/deliveries/transitions'
import { PANEL_ROLES } from '../domain/identity/roles'
import type { RouteAccess } from '../http/access'
import { deliveryVerbs } from './delivery-verbs'

it('lets a dispatcher give a delivery to a driver until the goods are picked up', () => {
  expect(deliveryVerbs('unassigned', 'admin')).toEqual(['assign'])
  expect(deliveryVerbs('offered', 'admin')).toEqual(['assign'])
  expect(deliveryVerbs('assigned', 'admin')).toEqual(['assign', 'unassign'])
  expect(deliveryVerbs('picked_up', 'admin')).toEqual([])
})

it('lets a dispatcher say that failed goods are back', () => {
  expect(deliveryVerbs('failed', 'admin')).toEqual(['returned'])
  expect(deliveryVerbs('returning', 'admin')).toEqual(['returned'])
})

it('lets a restaurant say what came back to it, and nothing else', () => {
  for (const role of ['owner', 'staff'] as const) {
    expect(deliveryVerbs('failed', role)).toEqual(['returned'])
    expect(deliveryVerbs('unassigned', role)).toEqual([])
    expect(deliveryVerbs('assigned', role)).toEqual([])
  }
})

it('offers no button that the API would refuse to the role', () => {
  for (const status of DELIVERY_STATUSES)
    for (const role of PANEL_ROLES)
      for (const verb of deliveryVerbs(status, role)) {
        const endpoint = deliveryEndpoints.find(({ path }) => path === `/:id/${verb}`)
        const access = endpoint?.custom?.access as RouteAccess | undefined
        expect(access?.roles, `${verb} by ${role}`).toContain(role)
      }
})

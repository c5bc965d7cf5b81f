import { expect, it } from 'vitest'
import { GUEST, SYSTEM } from './actor'
import { PANEL_ROLES, USER_ROLES } from './roles'

it('keeps customers and drivers out of the panel', () => {
  expect(PANEL_ROLES).not.toContain('customer')
  expect(PANEL_ROLES).not.toContain('driver')
})

it('has no account for guests or the system', () => {
  expect(USER_ROLES).not.toContain('guest')
  expect(USER_ROLES).not.toContain('system')
  for (const actor of [GUEST, SYSTEM]) expect(actor).toMatchObject({ restaurantIds: [] })
  expect(GUEST.userId ?? SYSTEM.userId).toBeUndefined()
})

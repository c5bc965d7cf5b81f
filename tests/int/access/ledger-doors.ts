import { putOrder } from '../../factories/order-rows'
import type { Town } from '../../factories/town'
import { type Door, fixed } from './door'

/** What a delivered order has booked, or the account that it moved. */
async function booked(town: Town, what: 'entry' | 'restaurant' | 'driver'): Promise<string> {
  const { orderId } = await putOrder(town, { status: 'delivered' })
  const { rows } = await town.sql.query<Record<typeof what, string>>(
    `select e.id as entry, r.id as restaurant, d.id as driver from journal_entries e, ledger_accounts r, ledger_accounts d
     where e.order_id = $1 and e.kind = 'order.delivered' and r.code = $2 and d.code = $3`,
    [orderId, `restaurant:${town.mine.id}:payable:XAF`, `driver:${town.people.driver.driverId}:cash_held:XAF`],
  )
  return rows[0]?.[what] ?? ''
}

/** The books: for those who keep them; an owner and a driver know their own accounts. */
export const LEDGER_DOORS: Record<string, Door> = {
  'get /api/ledger/trial-balance': {
    roles: ['compliance', 'admin'],
    own: fixed('/api/ledger/trial-balance?market=testville'),
  },
  'get /api/ledger/entries/:id': {
    roles: ['compliance', 'admin'],
    own: async (town) => ({ path: `/api/ledger/entries/${await booked(town, 'entry')}` }),
  },
  'post /api/ledger/entries/:id/reverse': {
    roles: ['admin'],
    own: async (town) => ({
      path: `/api/ledger/entries/${await booked(town, 'entry')}/reverse`,
      options: { body: { reason: 'Wrong driver' } },
    }),
  },
  'get /api/ledger/accounts/:id/statement': {
    roles: ['owner', 'driver', 'compliance', 'admin'],
    own: async (town, role) => ({
      path: `/api/ledger/accounts/${await booked(town, role === 'driver' ? 'driver' : 'restaurant')}/statement`,
    }),
  },
}

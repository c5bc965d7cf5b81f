import { ADDRESS } from '../../factories/town'
import { type Door, fixed } from './door'
import { ROLES } from './matrix'

const ofMine = (what: string): Door => ({
  roles: ['owner', 'admin'],
  own: async ({ mine }) => ({ path: `/api/restaurants/${mine.id}/finance${what}` }),
})
const ofMarket = (what: string): Door => ({
  roles: ['compliance', 'admin'],
  own: fixed(`/api/ledger/${what}?market=testville`),
})

/** What owners and those who keep the books read of the ledger. */
export const FINANCE_DOORS: Record<string, Door> = {
  'post /api/compliance/calculate-tax': {
    roles: ROLES,
    own: fixed('/api/compliance/calculate-tax', { subtotal: 1_000, deliveryAddress: ADDRESS }),
  },
  'get /api/restaurants/:id/finance': ofMine(''),
  'get /api/restaurants/:id/finance/orders': ofMine('/orders'),
  'get /api/restaurants/:id/finance/csv': ofMine('/csv'),
  'get /api/restaurants/:id/finance/pdf': ofMine('/pdf'),
  'get /api/ledger/revenue': ofMarket('revenue'),
  'get /api/ledger/revenue/csv': ofMarket('revenue/csv'),
  'get /api/ledger/tax-report': ofMarket('tax-report'),
  'get /api/ledger/tax-report/csv': ofMarket('tax-report/csv'),
  'get /api/ledger/tax-report/pdf': ofMarket('tax-report/pdf'),
}

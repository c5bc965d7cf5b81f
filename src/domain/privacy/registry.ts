import type { PersonalTable } from './personal-table'
import { ACCOUNT_TABLES, USERS } from './tables/account'
import { DRIVERS, IDENTITY_AND_DRIVING } from './tables/drivers'
import { ORDER_TABLES, ORDERS } from './tables/orders'
import { PAYMENT_TABLES, PAYMENTS } from './tables/payments'

/** Rows that go whole, before those that they hang on. */
const FIRST = ['restaurant_papers', 'driver_papers', 'identity_checks']
const through = [...ORDER_TABLES, ...PAYMENT_TABLES, ...IDENTITY_AND_DRIVING, ...ACCOUNT_TABLES]

/**
 * Every table that holds something of a person, with what an export tells of it and what an erasure does to it. A table by which others are found
 * comes after them, so an erasure that walks the list finds everything, wherever it was killed. `tests/int/privacy/registry.test.ts` walks the
 * schema and fails for a column that looks personal and is not here.
 */
export const PERSONAL_TABLES: readonly PersonalTable[] = [
  ...through.filter(({ table }) => FIRST.includes(table)),
  ...through.filter(({ table }) => !FIRST.includes(table)),
  PAYMENTS,
  ORDERS,
  DRIVERS,
  USERS,
]

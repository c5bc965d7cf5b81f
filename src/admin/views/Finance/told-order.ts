import type { FinanceOrder } from '../../../queries/finance/finance-orders'

/** As JSON writes it. */
export type ToldOrder = Omit<FinanceOrder, 'at'> & { at: string }

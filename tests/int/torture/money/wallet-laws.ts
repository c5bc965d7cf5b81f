import type { Town } from '../../../factories/town'
import type { Hand } from './world'

/** A wallet's own side: above zero it came in. */
const inWallet = (kinds: string) => `
  select a.customer_id, -sum(p.amount) as amount from postings p join ledger_accounts a on a.id = p.account_id
    join journal_entries e on e.id = p.entry_id where a.customer_id is not null and e.kind in (${kinds}) group by 1`

/** Each finds what must not be of wallets: what payments say beside what the wallets have had. */
export const WALLET_LAWS: readonly string[] = [
  `with paid as (select customer_id, sum(captured - refunded) as amount from payments where order_id is null group by 1),
     had as (${inWallet(`'wallet.topped_up'`)})
   select 'top-ups of ' || customer_id || ' are ' || coalesce(paid.amount, 0) || ', the wallet had ' || coalesce(had.amount, 0) as what
   from paid full join had using (customer_id) where coalesce(paid.amount, 0) <> coalesce(had.amount, 0)`,
  `with paid as (select o.customer_id, sum(p.captured - p.refunded) as amount from payments p join orders o on o.id = p.order_id
       where p.method in ('wallet', 'points') group by 1),
     had as (${inWallet(`'wallet.spent', 'wallet.returned'`)})
   select 'orders of ' || customer_id || ' took ' || coalesce(paid.amount, 0) || ' from the wallet, which gave ' || -coalesce(had.amount, 0) as what
   from paid full join had using (customer_id) where coalesce(paid.amount, 0) <> -coalesce(had.amount, 0)`,
]

interface Money {
  amount: number
}
interface Page {
  docs: { purpose: 'wallet' | 'promotional_credit' | 'points'; amount: Money }[]
  next: number | null
}

/** Whose wallet is not what its history adds up to, by what the API tells its customer. */
export async function historyBreaches({ api }: Town, hands: readonly Hand[]): Promise<string[]> {
  const breaches: string[] = []
  for (const { customer } of hands) {
    const { token } = customer
    const { body } = await api.get<{ docs: Record<'balance' | 'credit' | 'points', Money>[] }>('/api/wallet', { token })
    const [wallet] = body.docs
    const sums = { wallet: 0, promotional_credit: 0, points: 0 }
    for (let next: number | null = 0; next !== null; ) {
      const before: string = next > 0 ? `&before=${next}` : ''
      const page = await api.get<Page>(`/api/wallet/transactions?limit=100${before}`, { token })
      for (const { purpose, amount } of page.body.docs) sums[purpose] += amount.amount
      next = page.body.next
    }
    const told = [wallet?.balance, wallet?.credit, wallet?.points].map((money) => money?.amount ?? 0)
    if (told.join() !== Object.values(sums).join())
      breaches.push(`wallet of ${customer.id} has ${told.join()}, its history adds up to ${Object.values(sums).join()}`)
  }
  return breaches
}

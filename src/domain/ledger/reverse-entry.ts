import type { Account } from './accounts'
import { type Entry, entry } from './entry'

/**
 * The opposite of an entry, and the only way to correct one. What was set against a receivable goes back to the payable: which of the two holds
 * the claim now, PostgreSQL decides by what the owner has today.
 */
export function reverseEntry(id: string, booked: Omit<Entry, 'kind' | 'key'>): Entry {
  return entry({
    ...booked,
    kind: 'reversal',
    key: `reversal:${id}`,
    postings: booked.postings.map(({ account, amount }) => ({ account: claimOf(account), amount: -amount })),
  })
}

/** What was set against a receivable was a claim on the payable. */
export function claimOf(account: Account): Account {
  return account.purpose === 'receivable' ? { ...account, purpose: 'payable' } : account
}

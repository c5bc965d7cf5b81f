import type pg from 'pg'
import { ORDER_LAWS } from './order-laws'
import { PAYOUT_LAWS } from './payout-laws'
import type { Moved } from './their-books'
import { WALLET_LAWS } from './wallet-laws'

/** What contradicts that everything is charged, refunded and paid out once, by our own rows and by the providers' books. */
export async function findMoneyBreaches(sql: pg.Pool, theirs: readonly Moved[]): Promise<string[]> {
  const laws = [...ORDER_LAWS, ...PAYOUT_LAWS, ...WALLET_LAWS]
  const { rows } = await sql.query<{ what: string }>(laws.map((law) => `(${law})`).join(' union all '))
  return [
    ...rows.map(({ what }) => what),
    ...(await clearingBreaches(sql, theirs)),
    ...(await movementBreaches(sql, theirs)),
  ]
}

async function clearingBreaches(sql: pg.Pool, theirs: readonly Moved[]): Promise<string[]> {
  const { rows } = await sql.query<{ provider: string; currency: string; sum: string }>(
    `select a.provider, a.currency, sum(p.amount) from ledger_accounts a join postings p on p.account_id = a.id
     where a.purpose = 'clearing' and a.provider <> 'bank' group by 1, 2`,
  )
  const ours = new Map(rows.map(({ provider, currency, sum }) => [`${provider} ${currency}`, Number(sum)]))
  const theirSums = sumBy(
    theirs,
    ({ provider, currency }) => `${provider} ${currency}`,
    ({ signed, fee }) => signed - fee,
  )
  return differences('clearing of', ours, theirSums)
}

/** What each call belongs to, and what its provider must have of that: of a payment what is kept, of a payout what went out. */
const OURS = `
  with things as (
    select 'payment ' || id as thing, id, captured - refunded as kept from payments where provider is not null union all
    select 'payout ' || id, id, case status when 'paid' then -amount else 0 end from payouts
  ), calls as (
    select t.thing, t.kept, a.id, a.reference from things t join payment_attempts a on t.id in (a.payment_id, a.payout_id)
  )
  select id::text as of, thing, kept from calls union select reference, thing, kept from calls where reference is not null`

/** Payment by payment and payout by payout: what a provider has taken and not given back, or sent. */
async function movementBreaches(sql: pg.Pool, theirs: readonly Moved[]): Promise<string[]> {
  const { rows } = await sql.query<{ of: string; thing: string; kept: string }>(OURS)
  const thingOf = new Map(rows.map(({ of, thing }) => [of, thing]))
  const ours = new Map(rows.map(({ thing, kept }) => [thing, Number(kept)]))
  const theirSums = sumBy(
    theirs,
    ({ of }) => thingOf.get(of) ?? `nobody knows ${of}`,
    ({ signed }) => signed,
  )
  return differences('movements of', ours, theirSums)
}

function sumBy<T>(all: readonly T[], key: (one: T) => string, amount: (one: T) => number): Map<string, number> {
  const sums = new Map<string, number>()
  for (const one of all) sums.set(key(one), (sums.get(key(one)) ?? 0) + amount(one))
  return sums
}

function differences(what: string, ours: ReadonlyMap<string, number>, theirs: ReadonlyMap<string, number>): string[] {
  return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((key) => {
    const [our, their] = [ours.get(key) ?? 0, theirs.get(key) ?? 0]
    return our === their ? [] : [`${what} ${key}: we have ${our}, its provider ${their}`]
  })
}

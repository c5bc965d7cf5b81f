import { sql } from 'drizzle-orm'
import { boundApp } from '../../src/commands/app'
import type { Call } from '../../src/commands/context'
import { approvePayout, rejectPayout } from '../../src/commands/payouts/decide-payout'
import { payoutTerms } from '../../src/commands/payouts/payout-terms'
import { requestRestaurantPayout } from '../../src/commands/payouts/request-payout'
import { runPayouts } from '../../src/commands/payouts/run-payouts'
import { failBankPayout, settleBankPayout } from '../../src/commands/payouts/settle-bank-payout'
import { sealText } from '../../src/commands/sealed-text'
import { tailOf } from '../../src/domain/payouts/destination'
import { SEALED } from '../../src/domain/privacy/sealed-columns'

/** What becomes of the payouts of a market, restaurant by restaurant: those who are owed most come first. */
const ENDS = ['paid', 'at the bank', 'requested', 'rejected', 'failed'] as const

interface Place {
  id: string
  name: string
  ownerId: string
  marketId: string
  country: string
}

/** Payouts in every state that has a face of its own, out of what restaurants earned in the demo's past. Done once in a market. */
export async function seedPayouts(): Promise<void> {
  const { db } = boundApp()
  const admin = await db.row<{ id: string }>(sql`select id from users where email = 'admin@demo.test'`)
  const markets = await db.rows<{ id: string }>(sql`
    select id from markets m where active and not exists (select from payouts p where p.market_id = m.id)`)
  for (const { id } of markets) if (admin) await seedMarket(id, admin.id)
}

async function seedMarket(marketId: string, adminId: string): Promise<void> {
  const app = boundApp()
  const places = await app.db.rows<Place>(sql`
    select r.id, r.name, r.market_id as "marketId", m.country, (select u.id from users u join users_rels w on w.parent_id = u.id
      where w.restaurants_id = r.id and u.role = 'owner' order by u.id limit 1) as "ownerId"
    from restaurants r join markets m on m.id = r.market_id join ledger_accounts a on a.restaurant_id = r.id and a.purpose = 'payable'
    where m.id = ${marketId} and exists (select from users u join users_rels w on w.parent_id = u.id
      where w.restaurants_id = r.id and u.role = 'owner')
    order by a.balance desc, r.id limit ${ENDS.length}`)
  const admin: Call = {
    app,
    actor: { role: 'admin', userId: adminId, restaurantIds: [] },
    locale: 'en',
    requestId: 'seed',
  }
  const asked = new Map<(typeof ENDS)[number], string>()
  for (const [index, place] of places.entries()) {
    const end = ENDS[index]
    const id = await ask(place)
    if (!end || !id) continue
    asked.set(end, id)
    const payout = await app.db.row<{ status: string }>(sql`select status from payouts where id = ${id}`)
    const waits = payout?.status === 'requested'
    if (end === 'rejected' && waits) await rejectPayout(admin, { payoutId: id, reason: 'Sales under review' })
    else if (end !== 'requested' && waits) await approvePayout(admin, { payoutId: id })
  }
  await runPayouts(admin, { marketId })
  const [paid, failed] = [asked.get('paid'), asked.get('failed')]
  if (paid) await settleBankPayout(admin, { payoutId: paid, reference: 'VIR-2026-0412' })
  if (failed) await failBankPayout(admin, { payoutId: failed, reason: 'The account is closed' })
}

/** Half of what can be paid now, asked for by its owner; nothing where that is below the market's least. */
async function ask({ id: restaurantId, name, ownerId, marketId, country }: Place): Promise<string | undefined> {
  const app = boundApp()
  const { available, minimum } = await payoutTerms(app, { kind: 'restaurant', id: restaurantId })
  const amount = Math.floor(available / 200) * 100
  if (amount < Math.max(1, minimum)) return undefined
  const destination = app.newId()
  const account = country === 'CM' ? 'CM2110003000400050006789' : '0210000210009876'
  const bank = country === 'CM' ? 'Afriland First Bank' : 'First Coastal Bank'
  // It has been there for longer than the demo.
  const since = new Date(app.clock.now().getTime() - 30 * 86_400_000)
  await app.db.rows(sql`
    insert into payout_destinations (id, owner, restaurant_id, market_id, kind, tail, bank, holder, account, usable_at, added_by_id, created_at, updated_at)
    values (${destination}, 'restaurant', ${restaurantId}, ${marketId}, 'bank', ${tailOf(account)}, ${bank}, ${name},
      ${sealText(app.vault, SEALED.accountNumber.about(destination), account)}, ${since}, ${ownerId}, ${since}, ${since})`)
  const actor = { role: 'owner', userId: ownerId, restaurantIds: [restaurantId] } as const
  const call: Call = { app, actor, locale: 'en', requestId: 'seed' }
  return (await requestRestaurantPayout(call, { restaurantId, amount, destination: { id: destination } })).id
}

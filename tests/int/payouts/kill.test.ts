import { expect, it } from 'vitest'
import { restaurantPayable } from '../../../src/domain/ledger/accounts'
import { postingsOf } from '../../factories/ledger'
import { payoutsOf } from '../../factories/payouts'
import { makeTown } from '../../factories/town'
import { startChildServer } from '../../setup/child-server'
import { createTestDatabase } from '../../setup/database'
import { startSimulator } from '../../setup/simulator'

const SECRET = 'a secret of the till'

it('pays out once, though the worker was killed between call and outcome', async () => {
  const database = await createTestDatabase()
  const campay = await startSimulator('campay', { 'webhook-key': SECRET, 'settle-seconds': '0' })
  const settings = {
    CAMPAY_USERNAME: 'simulated-app',
    CAMPAY_PASSWORD: 'simulated-password',
    CAMPAY_WEBHOOK_KEY: SECRET,
    CAMPAY_URL: campay.url,
  }
  const api = await startChildServer(database, { ...settings, WAYBILL_ROLE: 'api' })
  const worker = await startChildServer(database, { ...settings, WAYBILL_ROLE: 'worker' })
  const town = await makeTown({ url: api.url, database, stop: async () => undefined })
  const payouts = payoutsOf(() => town)
  await town.sql.query('update markets set payout_hold_days = 0, payout_approval_above = 5000')
  const restaurant = await payouts.restaurant()
  await payouts.earn(restaurantPayable(restaurant), 4_444)
  const { id } = (await payouts.ask(restaurant, { amount: 4_444 })).body
  await payouts.waited(id)
  await campay.tell('/fail', { path: '/api/withdraw/', method: 'POST', what: 'silence', after: true })
  const sent = async () => (await campay.tell<{ endpoint: string }[]>('/book/transactions')).length
  await payouts.run()
  await expect.poll(sent, { timeout: 30_000 }).toBe(1)
  await worker.kill()

  const { rows } = await town.sql.query<{ status: string }>(
    'select status from payment_attempts where payout_id = $1',
    [id],
  )
  expect(rows).toEqual([{ status: 'calling' }])
  // Whoever called is taken for dead after a while, which has passed.
  await town.sql.query(`update payment_attempts set called_at = called_at - interval '1 minute', due_at = now()`)
  await worker.restart()
  await payouts.becomes(id, 'paid')
  expect(await sent()).toBe(1)
  expect(await postingsOf(town.sql, `payout:${id}:paid`, { market: town.marketId })).toEqual({
    'market:market:payouts:XAF': 4_444,
    'provider:campay:clearing:XAF': -4_444,
  })

  for (const each of [worker, api]) await each.kill()
  await campay.stop()
  await town.close()
  await database.drop()
}, 240_000)

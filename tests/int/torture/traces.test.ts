import { expect, it } from 'vitest'
import { randomFrom } from '../../../simulators/kit/random'
import { openTracing } from '../../factories/tracing'
import { awaitUntil } from '../../setup/await-until'

const ORDERS = Number(process.env.TRACES ?? 12)
const SEED = Number(process.env.SEED ?? 7)

// Fewer reads than the adapter thinks it may make: it is told to wait, and has to come back.
const at = openTracing({ 'facility-rate': '20', 'vendor-rate': '25' })

/** What a kill of ours between row and call, or between call and row, leaves behind. */
async function forgetCalls(random: () => number): Promise<void> {
  const { rows } =
    await at.town.sql.query(`select id from trace_reports where status = 'confirmed' and kind = 'delivery'
    and not exists (select from trace_reports l where l.order_id = trace_reports.order_id and l.place > trace_reports.place)`)
  for (const { id } of rows)
    if (random() < 0.3)
      await at.town.sql.query(
        `update trace_reports set status = 'sent', reference = null, confirmed_at = null, due_at = now(), called_at = now() - interval '2 minutes' where id = $1`,
        [id],
      )
}

interface Theirs {
  PlannedRoute: string
  SalesDeliveryState: string
  Transactions: { PackageLabel: string; Quantity: number }[]
}
const theirs = async (orderId: string) => {
  const [opening] = await at.reports(orderId)
  return (await at.book<Theirs>('deliveries')).filter(
    (one) => one.PlannedRoute.includes(String(opening?.id)) && one.SalesDeliveryState !== 'Voided',
  )
}

const packagesOf = async (orderId: string) =>
  (
    await at.town.sql.query<{ label: string; pieces: number }>(
      `select p.label, sum(a.pieces)::int as pieces from package_allocations a join packages p on p.id = a.package_id where a.order_id = $1 group by 1 order by 1`,
      [orderId],
    )
  ).rows

/** Tags that are on hold, each until the state knows of the order that gave it up: before, it would refuse its pieces to others. */
const held = new Map<string, string>()

/** Its restaurant takes one package out of an order whose manifest is confirmed. */
async function exchange(orderId: string): Promise<boolean> {
  const manifest = (await at.reports(orderId)).findLast(({ status }) => status === 'confirmed')
  const label = (await packagesOf(orderId)).find((one) => !held.has(one.label))?.label
  if (!manifest || !label) return false
  const body = { note: 'broken', hold: [label] }
  if ((await at.verb(`/api/trace-reports/${manifest.id}/correct`, at.town.people.owner, body)) !== '200 ok')
    return false
  held.set(label, orderId)
  return true
}

async function release(): Promise<void> {
  for (const [label, orderId] of held) {
    if ((await at.told(orderId)).some((line) => !/ (confirmed|withdrawn)$/.test(line))) continue
    await at.town.sql.query(`update packages set status = 'active' where label = $1`, [label])
    held.delete(label)
  }
}

it(
  'ends with the state’s list and ours alike, whatever was exchanged, failed, was limited, lost or killed on the way',
  async () => {
    const random = randomFrom(SEED)
    const { product, labels } = await at.traced({ pieces: 4 }, { pieces: 200 }, { pieces: 200 })
    const driver = at.town.people.driver
    await at.metrc.tell('/chaos', { seed: SEED, rate: 0.25 })
    const orders: { orderId: string; deliveryId: string; fate: number; exchanges: number }[] = []
    for (let count = 0; count < ORDERS; count++) {
      const order = await at.accepted(product, 1 + Math.floor(random() * 3))
      await at.verb(`/api/orders/${order.orderId}/ready`)
      await at.verb(`/api/deliveries/${order.deliveryId}/arrived-pickup`, driver)
      orders.push({ ...order, fate: Math.floor(random() * 4), exchanges: Math.max(0, Math.floor(random() * 5) - 2) })
      if (count === Math.floor(ORDERS / 2)) await at.metrc.killAndRestart()
      if (count === Math.floor(ORDERS / 2)) await at.metrc.tell('/chaos', { seed: SEED + 1, rate: 0.25 })
    }
    await forgetCalls(random)
    const done = new Set<string>()
    await awaitUntil(
      async () => {
        await at.minutesPass()
        await release()
        for (const order of orders) {
          const { orderId, deliveryId, fate } = order
          if (done.has(orderId)) continue
          if (order.exchanges > 0) {
            if (await exchange(orderId)) order.exchanges--
            continue
          }
          if (fate === 0) {
            if ((await at.verb(`/api/orders/${orderId}/cancel`, at.town.people.admin, { reason: 'x' })) === '200 ok')
              done.add(orderId)
            continue
          }
          if ((await at.verb(`/api/deliveries/${deliveryId}/picked-up`, driver)) !== '200 ok') continue
          done.add(orderId)
          const [there] = await theirs(orderId)
          const told = there?.Transactions.map(({ PackageLabel, Quantity }) => ({
            label: PackageLabel,
            pieces: Quantity,
          }))
          expect(told?.toSorted((a, b) => (a.label < b.label ? -1 : 1))).toEqual(await packagesOf(orderId))
          if (fate === 1) {
            await at.verb(`/api/deliveries/${deliveryId}/failed`, driver, { reason: 'nobody' })
            await at.verb(`/api/deliveries/${deliveryId}/returned`, driver, { restock: random() < 0.5 })
          } else {
            await at.verb(`/api/deliveries/${deliveryId}/arrived`, driver)
            await at.verb(`/api/deliveries/${deliveryId}/delivered`, driver)
          }
        }
        return done.size === ORDERS
      },
      { timeout: 120_000 + ORDERS * 2_000, interval: 250 },
    )
    await at.metrc.tell('/calm', {})
    await awaitUntil(
      async () => {
        await at.minutesPass()
        const { rows } = await at.town.sql.query(
          `select count(*)::int as n from trace_reports where status not in ('confirmed', 'withdrawn')`,
        )
        return rows[0].n === 0
      },
      { timeout: 60_000, interval: 250 },
    )
    // What is confirmed in the moment of the comparison is left to the next one.
    await at.run('compare-lists', { restaurantId: at.town.mine.id })
    await at.run('compare-lists', { restaurantId: at.town.mine.id })
    const { rows: differences } = await at.town.sql.query(
      `select kind, subject, ours, theirs from trace_differences where status = 'open'`,
    )
    expect(differences).toEqual([])
    const { rows: told } = await at.town.sql.query(`select message from trace_comparisons`)
    expect(told).toEqual([{ message: null }])
    // Of every order one delivery at most is there that was not taken back.
    for (const { orderId } of orders) expect((await theirs(orderId)).length).toBeLessThanOrEqual(1)
    for (const label of labels.slice(1)) {
      const { remaining, setAside } = await at.left(label)
      expect(remaining + setAside).toBeLessThanOrEqual(200)
    }
  },
  240_000 + ORDERS * 2_000,
)

import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DOUALA } from '../../factories/market-terms'
import { thinkAgain } from '../../factories/thinking-again'
import { openTill } from '../../factories/till'
import { awaitUntil } from '../../setup/await-until'

const till = openTill()
const { rows, attempts, own, put, escrow, cancel, ask, placed, change, payments, moved, allBooksAgree } =
  thinkAgain(till)

const MTN = { method: 'mobile_money', phone: '+237670000000' }
const CARD = { method: 'card', paymentMethodId: 'pm_card_visa' }

beforeAll(() => till.market(DOUALA))
beforeEach(() => rows('delete from carts'))

describe('an order that several pay', () => {
  it('lets the card’s hold go before the wallet gets any back, and each its own when it is cancelled', async () => {
    const before = await escrow()
    await put(5_000)
    const id = await placed({ ...CARD, wallet: 5_000 })
    expect((await change(id, 1)).body).toMatchObject({ back: { amount: 1_500 }, spared: { amount: 2_500 } })
    await till.paid(id, 'partially_refunded', 'voided')
    await awaitUntil(async () => (await attempts(id)).includes('release 2500 succeeded'))
    expect(await own()).toBe(1_500)
    expect((await escrow()) - before).toBe(3_500)
    expect((await cancel(id)).body).toMatchObject({ refund: { amount: 3_500 } })
    await till.paid(id, 'refunded', 'voided')
    expect([await own(), await escrow(), await moved(id)]).toEqual([5_000, before, []])
  })

  it('takes a part of the hold, and leaves the wallet alone, where that is enough', async () => {
    const id = await placed({ ...CARD, wallet: 2_000 })
    await change(id, 1)
    expect(await payments(id)).toEqual([
      { method: 'wallet', status: 'captured', amount: 2_000, kept: 2_000 },
      { method: 'card', status: 'authorized', amount: 1_500, kept: 0 },
    ])
    await till.deliver(id)
    await till.paid(id, 'captured', 'captured')
    expect(await moved(id)).toEqual([1_500])
  })

  it('asks for less at the door, and for nothing where the wallet is enough', async () => {
    const [before, had] = [await escrow(), await own()]
    const id = await placed({ method: 'cash', wallet: 3_000 })
    const due = () => rows('select cash_due::int as due from deliveries where order_id = $1', id)
    await change(id, 2)
    expect(await due()).toEqual([{ due: 2_500 }])
    await change(id, 2, { body: { tip: 700 } })
    expect(await due()).toEqual([{ due: 2_700 }])
    expect((await change(id, 1, { body: { tip: 700 } })).body).toMatchObject({ back: { amount: 0 } })
    expect(await due()).toEqual([{ due: 700 }])
    await till.deliver(id)
    expect([await own(), await escrow()]).toEqual([had - 3_000, before])
    await put(7_000)
    const whole = await placed({ method: 'cash', wallet: 7_000 })
    expect((await change(whole, 1)).body).toMatchObject({ back: { amount: 3_500 } })
    await till.paid(whole, 'partially_refunded', 'voided')
    await till.deliver(whole)
    expect(await escrow()).toBe(before)
  })

  it('is placed where what was paid before the phone failed is enough now', async () => {
    const before = await own()
    await put(3_500)
    const { body } = await ask({ method: 'mobile_money', phone: '+237670000001', wallet: 3_500 })
    await till.status(body.id, 'payment_failed')
    expect((await change(body.id, 2)).body).toMatchObject({ status: 'payment_failed', back: { amount: 0 } })
    expect((await change(body.id, 1)).body).toMatchObject({ status: 'placed', back: { amount: 0 } })
    await till.deliver(body.id)
    expect(await own()).toBe(before)
  })
})

describe('an order that becomes dearer', () => {
  it('is paid by the wallet where its customer says so, as often as he does, and gives all of it back', async () => {
    await put(20_000)
    const [had, before] = [await own(), await escrow()]
    const id = await placed({ method: 'wallet' })
    const refused = await change(id, 4, { by: till.town.people.support.token, body: { fromWallet: true } })
    expect(refused.code, 'the desk spends nobody’s money').toBe('change_refused')
    const more = { body: { fromWallet: true } }
    expect((await change(id, 4, { ...more, quote: true })).body).toMatchObject({ paid: { amount: 2_000 } })
    await Promise.all([change(id, 4, { ...more, key: 'more' }), change(id, 4, { ...more, key: 'more' })])
    expect((await change(id, 5, more)).body).toMatchObject({ paid: { amount: 2_000 }, total: { amount: 11_500 } })
    expect([await own(), await escrow()]).toEqual([had - 11_500, before + 11_500])
    await change(id, 1)
    expect([await own(), await escrow()]).toEqual([had - 3_500, before + 3_500])
    await cancel(id)
    expect([await own(), await escrow()]).toEqual([had, before])
  })

  it('stays as it was where the wallet has too little', async () => {
    const id = await placed(MTN)
    const answer = await change(id, 30, { body: { fromWallet: true } })
    expect([answer.status, answer.code]).toEqual([422, 'insufficient_funds'])
    expect(await rows('select total::int from orders where id = $1', id)).toEqual([{ total: 7_500 }])
    expect((await change(id, 4, { body: { fromWallet: true } })).body).toMatchObject({ paid: { amount: 2_000 } })
    await till.deliver(id)
  })
})

describe('two who act at once', () => {
  it('find one order, changed or cancelled or taken, and never more given back than was paid', async () => {
    await put(20_000)
    const [had, before] = [await own(), await escrow()]
    const ids: string[] = []
    for (const payment of [MTN, CARD, { ...CARD, wallet: 4_000 }, { ...MTN, wallet: 4_000 }, { method: 'wallet' }])
      ids.push(await placed(payment))
    // A hold that is about to end is taken early, or stays as long as something else is asked of it.
    await rows(`update payments set capture_before = now() + interval '1 hour' where status = 'authorized'`)
    const answers = await Promise.all(
      ids.flatMap((id) => [change(id, 2), change(id, 1), till.sweep().then(() => change(id, 1)), cancel(id)]),
    )
    const codes = new Set(answers.map(({ status, code }) => code ?? `${status}`))
    // What is under way is refused, what is cancelled cannot be changed, and fewer than one would be more again.
    for (const code of codes) expect(['200', 'illegal_transition', 'change_refused']).toContain(code)
    await allBooksAgree()
    expect([await own(), await escrow()]).toEqual([had, before])
    for (const id of ids) expect((await moved(id)).reduce((sum, one) => sum + one, 0)).toBe(0)
  })
})

it('leaves nothing in any book that another does not have', allBooksAgree)

import { balanceOf, drawSource, type Scene } from './scene'

/** Money from a card or a phone into one's own wallet. */
export async function topUp({ ask, hand, draw, told }: Scene): Promise<void> {
  const { token, id } = hand.customer
  const { currency } = hand.place
  const body = { amount: (1 + draw.whole(20)) * 500, ...drawSource(draw, currency) }
  told.note('top-up of', id, [await ask('/api/wallet/top-up', { token, body })])
}

interface Quote {
  id: string
  recipient: string
}

/** To a neighbour, sent twice at the same moment; sometimes all that there is, so that two cannot both have it. */
export async function sendMoney(scene: Scene): Promise<void> {
  const { ask, hand, hands, draw, told } = scene
  const { token, id } = hand.customer
  const neighbours = hands.filter(({ place, customer }) => place === hand.place && customer !== hand.customer)
  const lies = await balanceOf(scene, 'customer', id, 'wallet')
  if (neighbours.length === 0 || lies === 0) return
  const amount = draw.chance(0.3) ? lies : 1 + draw.whole(lies)
  const to = draw.one(neighbours).customer.email
  const quote = await ask<Quote>('/api/wallet/transfer/quote', { token, body: { to, amount } })
  if (quote?.status !== 200) return
  const { id: transfer, recipient } = quote.body
  const click = () => ask('/api/wallet/transfer', { token, body: { id: transfer, to, amount, recipient } })
  told.note('transfer of', id, await Promise.all([click(), click()]))
}

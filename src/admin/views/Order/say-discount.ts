import type { Order } from '../../../payload-types'
import type { OrderWords } from './words'

/** How a discount came about and who pays for it, as it was kept with the order. */
export function sayDiscount(
  { off, code, byRestaurant, byPlatform }: Order['discounts'][number],
  { say }: OrderWords,
  money: (amount: number) => string,
): string {
  return [
    say(off === 'items' ? 'exp_discountItems' : 'exp_discountDelivery'),
    code === null ? '' : say('exp_discountCode', { code }),
    byRestaurant === 0
      ? say('exp_byPlatform')
      : byPlatform === 0
        ? say('exp_byRestaurant')
        : say('exp_byBoth', { restaurant: money(byRestaurant), platform: money(byPlatform) }),
  ]
    .filter(Boolean)
    .join(' ')
}

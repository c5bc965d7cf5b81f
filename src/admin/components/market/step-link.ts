import type { MarketStep } from '../../../domain/markets/market-steps'

const create = (slug: string, given: Readonly<Record<string, string | null>>) => {
  const asked = Object.entries(given).filter((pair): pair is [string, string] => pair[1] !== null)
  return `/admin/collections/${slug}/create?${new URLSearchParams(asked)}`
}

/** The form where a step is done, with what is known already; undefined for what this very form asks. */
export function stepLink(
  step: MarketStep,
  { marketId: market, restaurantId }: { marketId: string; restaurantId: string | null },
): string | undefined {
  switch (step) {
    case 'area':
      return create('areas', { market })
    case 'fees':
    case 'tax':
      return create('tariffs', { market })
    case 'addresses':
      return '/admin/integrations'
    case 'restaurant':
      return create('restaurants', { market })
    case 'people':
      return create('users', { market, restaurants: restaurantId })
    case 'menu':
      return create('products', { restaurant: restaurantId })
    case 'live':
      return restaurantId === null ? undefined : `/admin/collections/restaurants/${restaurantId}`
    case 'driver':
      return create('drivers', { market })
    default:
      return undefined
  }
}

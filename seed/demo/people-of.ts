import { homeOf } from './home-of'
import type { MARKETS, MarketSlug } from './markets'
import { FIRST_CUSTOMER, kitchenEmail, localeOf, nameOf, phoneOf, vehicleOf } from './people'
import type { DemoUser } from './seed-users'

/** Numbers of people in kitchens begin here, above those of drivers and customers. */
const FIRST_KITCHEN = 300

interface Wanted {
  readonly market: (typeof MARKETS)[number]
  readonly marketId: string
  /** Ids by slug: somebody stands in each kitchen, and all belong to the market's owner. */
  readonly restaurants: ReadonlyMap<string, string>
  readonly drivers: number
  readonly customers: number
}

/** The accounts of a market; more of a kind are the same ones and others behind them. */
export function peopleOf({ market, marketId, restaurants, drivers, customers }: Wanted): DemoUser[] {
  const { slug, locale } = market
  const person = (kind: string, index: number, number: number) => ({
    email: `${kind}${index + 1}.${slug}@demo.test`,
    fullName: nameOf(slug, number),
    phone: phoneOf(slug, number),
    locale: localeOf(slug, number),
    market: marketId,
  })
  return [
    {
      email: `owner.${slug}@demo.test`,
      fullName: nameOf(slug, 99),
      role: 'owner',
      locale,
      market: marketId,
      restaurants: [...restaurants.values()],
    },
    ...[...restaurants].map(([place, id], index) => ({
      ...person('', index, FIRST_KITCHEN + index),
      email: kitchenEmail(place),
      role: 'staff' as const,
      restaurants: [id],
    })),
    ...Array.from({ length: drivers }, (_, index) => ({
      ...person('driver', index, index),
      role: 'driver' as const,
      vehicle: vehicleOf(slug, index),
    })),
    ...Array.from({ length: customers }, (_, index) => ({
      ...person('customer', index, FIRST_CUSTOMER + index),
      role: 'customer' as const,
      homes: homesOf(slug, index),
    })),
  ]
}

/** Everybody has a home; two in five also have their lunch brought to work. */
function homesOf(market: MarketSlug, index: number) {
  const locale = localeOf(market, FIRST_CUSTOMER + index)
  const home = { ...homeOf(market, index, locale), label: locale === 'fr' ? 'Domicile' : 'Home' }
  const work = { ...homeOf(market, index * 3 + 1_000, locale), label: locale === 'fr' ? 'Bureau' : 'Work' }
  return index % 5 < 2 ? [home, work] : [home]
}

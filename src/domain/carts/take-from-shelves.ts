import type { Stock } from '../catalog/stocked-option'
import type { Demand } from './demand'
import type { OnMenu } from './revalidate'

/** The menu as it is once this has been taken from its shelves: what an order finds that is made together with others, after them. */
export function takeFromShelves<P extends OnMenu>(
  menu: ReadonlyMap<string, P>,
  { products, options }: Demand,
): Map<string, P> {
  return new Map(
    [...menu].map(([id, product]) => [
      id,
      {
        ...product,
        stock: left(product.stock, products.get(id)),
        groups: product.groups.map((group) => ({
          ...group,
          options: group.options.map((option) => ({
            ...option,
            stock: left(option.stock, options.get(option.id)),
            productStock: left(option.productStock, option.productId ? products.get(option.productId) : 0),
          })),
        })),
      },
    ]),
  )
}

function left(stock: Stock, taken = 0): Stock {
  return stock === null ? null : stock - taken
}

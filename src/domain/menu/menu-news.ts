interface Product {
  readonly id: string
}

interface Category {
  readonly id: string
  readonly products: readonly Product[]
}

/** What somebody who has the menu `before` must hear to have the menu `after`. */
export interface MenuNews<C extends Category> {
  /** Those that are new or called differently, and those with new or different products: with these products and no others. */
  readonly categories: C[]
  /** Ids of products that are gone. */
  readonly removed: string[]
  /** The whole menu's order by ids; only where it is another one. */
  readonly order?: { id: string; products: string[] }[]
}

/** Compares by contents: a product that was changed and changed back is no news. */
export function menuNews<C extends Category>(before: readonly C[], after: readonly C[]): MenuNews<C> {
  const known = new Set(before.flatMap(({ products }) => products).map((product) => JSON.stringify(product)))
  const heads = new Set(before.map(headOf))
  const categories = after
    .map((category) => ({
      ...category,
      products: category.products.filter((product) => !known.has(JSON.stringify(product))),
    }))
    .filter((category) => category.products.length > 0 || !heads.has(headOf(category)))
  const left = new Set(productIds(after))
  const order = orderOf(after)
  const moved = JSON.stringify(order) !== JSON.stringify(orderOf(before))
  return { categories, removed: productIds(before).filter((id) => !left.has(id)), ...(moved && { order }) }
}

/** A category by everything but its products. */
function headOf({ products: _, ...head }: Category): string {
  return JSON.stringify(head)
}

function productIds(categories: readonly Category[]): string[] {
  return categories.flatMap(({ products }) => products.map(({ id }) => id))
}

function orderOf(categories: readonly Category[]) {
  return categories.map(({ id, products }) => ({ id, products: products.map((product) => product.id) }))
}

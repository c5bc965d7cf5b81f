import { attributesOf } from './attributes/attributes-of'
import { choicesOf } from './choices/choices-of'
import { bothLocales, type MenuItem } from './places/menu'

interface Given {
  currency: 'USD' | 'XAF'
  /** Ids by slug. */
  categories: ReadonlyMap<string, string>
  newId(): string
}

/** A menu and what is to be chosen on it, as rows with ids: positions have become the products that they meant. */
export function menuRows(menu: readonly MenuItem[], { currency, categories, newId }: Given) {
  const products = menu.map((item, index) => ({
    id: newId(),
    category: categoryId(categories, item.category),
    price: item.price,
    originalPrice: item.originalPrice,
    stock: item.stock,
    schedule: item.schedule ?? null,
    position: (index + 1) * 10,
    attributes: attributesOf(item),
    name: bothLocales(item.name),
    description: bothLocales(item.description),
  }))
  const choices = choicesOf(menu, currency).map(({ name, min, max, dishes, options }, index) => ({
    id: newId(),
    name: bothLocales(name),
    min,
    max,
    position: (index + 1) * 10,
    dishes: dishes.map((dish) => products[dish]?.id),
    options: options.map(({ drink, ...option }, position) => ({
      ...option,
      id: newId(),
      name: bothLocales(option.name),
      position: (position + 1) * 10,
      product: drink === undefined ? null : products[drink]?.id,
    })),
  }))
  return { menu: products, choices }
}

function categoryId(categories: ReadonlyMap<string, string>, slug: string): string {
  const id = categories.get(slug)
  if (!id) throw new Error(`no category ${slug}`)
  return id
}

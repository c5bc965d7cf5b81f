import type { components } from './schema'

export type Menu = components['schemas']['Menu']

/** The whole menu again, from the one that is known and the answer to `?since=` its version; a whole menu is the menu. */
export function mergeMenu(known: Menu, news: Menu): Menu {
  if (!news.since) return news
  if (news.since !== known.version) throw new Error('These news are of another menu than the known one.')
  const { since: _, order, removed: __, categories: changed, ...head } = news
  const products = new Map(
    [known, news]
      .flatMap(({ categories }) => categories)
      .flatMap((category) => category.products.map((product) => [product.id, product])),
  )
  const heads = new Map(
    [...known.categories, ...changed].map(({ products: ___, ...category }) => [category.id, category]),
  )
  const plan =
    order ?? known.categories.map(({ id, products }) => ({ id, products: products.map((product) => product.id) }))
  const categories = plan.flatMap(({ id, products: ids }) => {
    const category = heads.get(id)
    return category ? [{ ...category, products: ids.flatMap((each) => products.get(each) ?? []) }] : []
  })
  return { ...head, categories }
}

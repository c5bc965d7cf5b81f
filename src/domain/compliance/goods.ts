/**
 * What a thing is to the rules. A category says it of its products, once and without code; `none` is food and all else that no rule of goods
 * speaks of. Concentrate, edibles and flower are apart because limits count them apart.
 */
export const GOODS = [
  'none',
  'alcohol',
  'tobacco',
  'cannabis_flower',
  'cannabis_concentrate',
  'cannabis_edible',
  'cannabis_topical',
  'medicine',
] as const
export type Goods = (typeof GOODS)[number]

import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import type { AskedAttributes } from '../../src/domain/attributes/read-filter'
import { readFilter } from '../../src/domain/attributes/read-filter'
import { tellProblem } from '../../src/domain/attributes/tell-problem'
import { WaybillError } from '../../src/domain/errors'
import { invalid } from '../../src/domain/invalid'
import { anyone } from '../../src/http/access'
import { route } from '../../src/http/route'
import { filterableAttributes } from '../../src/queries/attributes/filterable-attributes'
import { browseProducts } from '../../src/queries/products/browse-products'
import { countFacets } from '../../src/queries/products/count-facets'
import { GeneratedPage, ProductPage } from './answers'

/** As of every list (api.md). */
const MOST = 200

const Wish = z.looseObject({
  category: z.string().max(100).optional().meta({ description: 'Id or slug.' }),
  search: z.string().trim().min(1).max(100).optional().meta({ description: 'A part of the name.' }),
  featured: z.stringbool().optional(),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  facets: z.stringbool().default(false).meta({ description: 'Tell what can be filtered by further, with counts.' }),
  limit: z.coerce.number().int().min(1).catch(25).optional().meta({ description: '25 unless told, at most 200.' }),
  attr: z
    .record(z.string(), z.union([z.string(), z.object({ min: z.number().optional(), max: z.number().optional() })]))
    .optional()
    .meta({
      description:
        'By attributes of the category: `attr[colour]=red,white` or `attr.colour=red,white` (one of them), `attr[stem_length][min]=40` or `attr.stem_length.min=40`.',
    }),
})

/** One of these makes it a question of an app; without any it is Payload’s own list. */
const OURS = /^(category|search|featured|offset|facets|attr([.[].*)?)$/
const ATTRIBUTE = /^attr(?:\.|\[)([a-z][a-z0-9_]*)\]?(?:(?:\.|\[)(min|max)\]?)?$/

export const browse = route({
  method: 'get',
  path: '/',
  summary: 'List products: of menus, by category and attributes, or as rows are kept',
  answer: z.union([ProductPage, GeneratedPage]),
  besides: true,
  access: anyone,
  query: Wish,
  async handle({ call, query, req }) {
    const asked = [...(req.searchParams ?? [])]
    if (!asked.some(([name]) => OURS.test(name))) return generated(req)
    const { category, search, featured, facets, limit = 25, offset } = query
    const { db, cache } = call.app
    const shop = { db, cache }
    const { locale } = call
    const schema = await filterableAttributes(db, category)
    if (!schema) throw new WaybillError('not_found')
    const { conditions, problems } = readFilter(schema, askedAttributes(asked))
    if (problems.length > 0)
      throw new WaybillError('validation_failed', {
        fields: problems.map((problem) => ({ path: `attr.${problem.path}`, message: tellProblem(problem, locale) })),
      })
    const wish = { category, search, featured, conditions }
    const page = await browseProducts(shop, wish, { limit: Math.min(limit, MOST), offset, locale })
    if (!facets) return page
    const counted = await countFacets(shop, wish, { schema, locale })
    return { ...page, facets: counted.facets, facetsOf: counted.products }
  },
})

/** @throws WaybillError `validation_failed` for a name that cannot be one of an attribute */
function askedAttributes(asked: readonly (readonly [string, string])[]): AskedAttributes {
  const wishes: Record<string, AskedAttributes[string]> = {}
  for (const [name, value] of asked) {
    if (!/^attr([.[]|$)/.test(name)) continue
    const [, key, bound = 'is'] = ATTRIBUTE.exec(name) ?? []
    if (!key) throw invalid(name, { en: 'attr.<key>=value', fr: 'attr.<clé>=valeur' })
    wishes[key] = { ...wishes[key], [bound]: value }
  }
  return wishes
}

/** Payload's list, which stands behind ours among the collection's endpoints. */
async function generated(req: PayloadRequest): Promise<Response> {
  const { endpoints } = req.payload.collections.products.config
  const list = (endpoints || []).findLast(({ method, path }) => method === 'get' && path === '/')
  if (!list) throw new Error('Payload lists products.')
  return list.handler(req)
}

import type { AttributeSchema } from '../../src/domain/attributes/attribute'
import type { Town } from './town'

export const FLAGS = { required: false, mustToSell: false, filterable: true, shown: true }
const RED = { id: 'red', label: { en: 'Red', fr: 'Rouge' } }
const WHITE = { id: 'white', label: { en: 'White', fr: 'Blanc' } }
export const STEM = {
  ...FLAGS,
  key: 'stem_length',
  label: { en: 'Stem length', fr: 'Longueur de tige' },
  kind: 'number',
  unit: 'cm',
  min: 10,
  max: 120,
  required: true,
} as const
export const COLOUR = {
  ...FLAGS,
  key: 'colour',
  label: { en: 'Colour', fr: 'Couleur' },
  kind: 'choice',
  many: true,
  choices: [RED, WHITE],
} as const
const SCENTED = { ...FLAGS, key: 'scented', label: { en: 'Scented', fr: 'Parfumée' }, kind: 'flag' } as const
const GROWER = {
  ...FLAGS,
  key: 'grower',
  label: { en: 'Grower', fr: 'Producteur' },
  kind: 'text',
  shown: false,
  filterable: false,
} as const
export const PASSPORT = {
  ...FLAGS,
  key: 'passport',
  label: { en: 'Plant passport', fr: 'Passeport phytosanitaire' },
  kind: 'document',
  filterable: false,
} as const
const FLOWERS: AttributeSchema = [STEM, COLOUR, SCENTED, GROWER, PASSPORT]

export interface Doc {
  id: string
  attributes: Record<string, unknown>
  attributesFit: string
}

/** A category of flowers with attributes of its own, and what its owner and an administrator do with it. */
export async function openFlowers(town: Town) {
  const { status, body } = await town.api.post<{ doc: { id: string } }>('/api/categories', {
    token: town.people.admin.token,
    body: { name: 'Flowers', slug: `flowers-${Date.now()}`, attributes: FLOWERS },
  })
  if (status !== 201) throw new Error(`the category was answered ${status}`)
  const categoryId = body.doc.id

  async function write(method: 'POST' | 'PATCH', path: string, sent: object, locale: 'en' | 'fr' = 'en') {
    const { token } = town.people.owner
    const answer = await town.api.call<{
      doc: Doc
      errors: { data: { fields: { path: string; message: string }[] } }[]
    }>(method, path, { token, locale, body: sent })
    return { ...answer, doc: answer.body.doc, fields: answer.body.errors?.[0]?.data.fields }
  }

  return {
    categoryId,
    write,
    create: (attributes: object, more: object = {}, locale?: 'en' | 'fr') =>
      write(
        'POST',
        '/api/products',
        { name: 'Rose', restaurant: town.mine.id, category: categoryId, price: 900, attributes, ...more },
        locale,
      ),
    setSchema: (attributes: unknown, token = town.people.admin.token) =>
      town.api.call('PATCH', `/api/categories/${categoryId}`, { token, body: { attributes } }),
    async fitOf(id: string) {
      return (await town.sql.query('select attributes_fit from products where id = $1', [id])).rows[0]?.attributes_fit
    },
  }
}

export type Flowers = Awaited<ReturnType<typeof openFlowers>>

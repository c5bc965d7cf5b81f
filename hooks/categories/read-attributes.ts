import { type CollectionBeforeValidateHook, ValidationError } from 'payload'
import { readSchema } from '../../src/commands/attributes/read-schema'
import { localeOf } from '../../src/http/locale'

/** The attributes of a category are kept in their one form, or refused by path. */
export const readAttributes: CollectionBeforeValidateHook = ({ data, collection, req }) => {
  if (data?.attributes === undefined) return data
  const { schema, wrong } = readSchema(data.attributes, localeOf(req))
  if (schema) return { ...data, attributes: schema }
  const errors = wrong.map(({ path, message }) => ({ path: path ? `attributes.${path}` : 'attributes', message }))
  throw new ValidationError({ collection: collection.slug, errors, req }, req.t)
}

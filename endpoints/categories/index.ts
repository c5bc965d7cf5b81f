import type { Endpoint } from 'payload'
import { z } from 'zod'
import { AttributeSchemaInput } from '../../src/commands/attributes/attribute-schema-input'
import { readSchema } from '../../src/commands/attributes/read-schema'
import { tellProblem } from '../../src/domain/attributes/tell-problem'
import { WaybillError } from '../../src/domain/errors'
import { only } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { trySchema } from '../../src/queries/attributes/try-schema'
import { SchemaTrial } from './answers'

const EXAMPLE = [
  {
    key: 'stem_length',
    label: { en: 'Stem length', fr: 'Longueur de tige' },
    kind: 'number',
    unit: 'cm',
    min: 10,
    max: 120,
    required: true,
    filterable: true,
    shown: true,
  },
]

export const categoryEndpoints: Endpoint[] = [
  route({
    method: 'post',
    path: '/:id/attributes/try',
    summary: 'Try other attributes of a category: which products would no longer fit',
    answer: SchemaTrial,
    example: { attributes: EXAMPLE },
    keyless: true,
    access: only('admin'),
    params: IdParam,
    body: z.object({ attributes: AttributeSchemaInput }),
    async handle({ call, params, body }) {
      const { schema, wrong } = readSchema(body.attributes, call.locale)
      if (!schema)
        throw new WaybillError('validation_failed', {
          fields: wrong.map(({ path, message }) => ({ path: `attributes.${path}`, message })),
        })
      const trial = await trySchema(call.app.db, params.id, schema, call.locale)
      if (!trial) throw new WaybillError('not_found')
      const named = trial.named.map(({ problems, ...product }) => ({
        ...product,
        problems: problems.map((problem) => ({ path: problem.path, message: tellProblem(problem, call.locale) })),
      }))
      return { ...trial, named }
    },
  }),
]

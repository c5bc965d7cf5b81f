import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkSchema } from './check-schema'
import { compareSchemas } from './compare-schemas'
import { fitOf } from './fit'
import { readValue } from './read-value'
import { readKept, readValues } from './read-values'
import { given, schemas } from './schemas.arbitrary'
import { tellProblem } from './tell-problem'

it('what was read reads the same again: there is one form', () => {
  fc.assert(
    fc.property(schemas, given, (schema, sent) => {
      const { values } = readValues(schema, sent)
      expect(readKept(schema, values).values).toEqual(values)
      expect(readKept(schema, JSON.parse(JSON.stringify(values))).values).toEqual(values)
    }),
  )
})

it('each thing that was sent is kept, told as a problem, or nothing at all', () => {
  fc.assert(
    fc.property(schemas, given, (schema, sent) => {
      const { values, problems } = readValues(schema, sent)
      const paths = new Set(problems.map(({ path }) => path))
      expect(paths.size).toBe(problems.length)
      for (const key of Object.keys(values)) expect(paths).not.toContain(key)
      for (const [key, value] of Object.entries(sent)) {
        const nothing = value === null || value === undefined || String(value).trim() === ''
        expect(Object.hasOwn(values, key) || paths.has(key) || nothing, key).toBe(true)
      }
    }),
  )
})

it('where something that fitted does not fit any more, a change says that it does not migrate by itself', () => {
  let broken = 0
  fc.assert(
    fc.property(schemas, schemas, given, (before, after, sent) => {
      const { values } = readValues(before, sent)
      const fitting = before.filter((attribute) => !readValue(attribute, values[attribute.key]).problem)
      if (fitOf(after, values) === 'fits') return
      broken++
      expect(compareSchemas(fitting, after).some(({ migrates }) => !migrates)).toBe(true)
    }),
    { numRuns: 2_000 },
  )
  expect(broken).toBeGreaterThan(200)
})

it('a change and nothing else makes a difference', () => {
  fc.assert(
    fc.property(schemas, (schema) => {
      expect(compareSchemas(schema, structuredClone(schema))).toEqual([])
    }),
  )
})

it('what must be known to be sold keeps a product from being sold, and only that', () => {
  fc.assert(
    fc.property(schemas, given, (schema, sent) => {
      const { values } = readValues(schema, sent)
      const missing = schema.filter(({ key, mustToSell }) => mustToSell && !(key in values))
      expect(fitOf(schema, values) === 'unsellable').toBe(missing.length > 0)
    }),
  )
})

it('tells each problem in both languages, with its bound in it', () => {
  fc.assert(
    fc.property(schemas, given, (schema, sent) => {
      for (const problem of [...readValues(schema, sent).problems, ...checkSchema(schema)])
        for (const locale of ['en', 'fr'] as const) expect(tellProblem(problem, locale)).toMatch(/^[^{}]+\.$/)
    }),
  )
})

import { z } from 'zod'
import type { Schema } from './types'

const PLACE = '#/components/schemas/'

/** Schemas that have a name, each told once, and the way from zod to them. */
export class SchemaBook {
  readonly named = new Map<string, Schema>()

  /** What a caller may send. */
  input(schema: z.ZodType): Schema {
    return this.write(schema, 'input')
  }

  /** What is left of it when parsed: coerced texts are numbers. */
  output(schema: z.ZodType): Schema {
    return this.write(schema, 'output')
  }

  add(name: string, schema: Schema): Schema {
    const known = this.named.get(name)
    if (known && JSON.stringify(known) !== JSON.stringify(schema)) throw new Error(`Two schemas are called ${name}.`)
    this.named.set(name, schema)
    return { $ref: `${PLACE}${name}` }
  }

  /** In an object of its own, so that a schema with a name is referred to by it. */
  private write(schema: z.ZodType, io: 'input' | 'output'): Schema {
    const written = z.toJSONSchema(z.object({ it: schema }), { io, override: plain })
    for (const [name, part] of Object.entries(written.$defs ?? {})) this.add(name, refer(part))
    const it = written.properties?.it
    if (typeof it !== 'object') throw new Error('a schema of an object describes its property')
    return refer(it)
  }
}

/** Formats say what their patterns would repeat, and no amount comes near the bounds of a safe integer. */
function plain({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.format) delete jsonSchema.pattern
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
  delete jsonSchema.id
}

/** Points to the components of the document instead of the schema's own definitions. */
function refer(part: object): Schema {
  return JSON.parse(JSON.stringify(part).replaceAll('"#/$defs/', `"${PLACE}`))
}

import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { type ApiDocument, describeApi } from '../src/openapi/document'

let described: Promise<ApiDocument> | undefined

/** Of everything there can be: with the demo's endpoints. */
export function describeHouse(): Promise<ApiDocument> {
  described ??= (async () => {
    process.env.WAYBILL_DEMO = '1'
    const { default: config } = await import('../payload.config')
    return JSON.parse(JSON.stringify(await describeApi(await config)))
  })()
  return described
}

/** What is made from the API's own declarations: its document, and the types of its client. */
export const OPENAPI_FILES: Readonly<Record<string, () => Promise<string>>> = {
  'docs/openapi.json': async () => `${JSON.stringify(await describeHouse(), null, 2)}\n`,
  'client/schema.ts': async () =>
    `// Made from docs/openapi.json by \`npm run generate\`.\n${astToString(await openapiTS(withoutExamples(await describeHouse())))}`,
}

/** Examples are for people who read the document; to the compiler they are so many lines of comments. */
function withoutExamples(document: ApiDocument): OpenAPI3 {
  const kept = (key: string, value: unknown) => (key === 'example' ? undefined : value)
  return JSON.parse(JSON.stringify(document, kept))
}

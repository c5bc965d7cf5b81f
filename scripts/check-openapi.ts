import { readFile } from 'node:fs/promises'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describeHouse, OPENAPI_FILES } from './openapi-files'

/** Fails when the committed document is no OpenAPI 3.1, points to what is not there, or is not what the code says today. */
const faults: string[] = []
for (const [file, write] of Object.entries(OPENAPI_FILES)) {
  const kept = await readFile(file, 'utf8').catch(() => '')
  if (kept !== (await write())) faults.push(`${file} is stale — npm run generate`)
}
const document = await describeHouse()
const validator = new Validator()
const { valid, errors } = await validator.validate(structuredClone(document))
if (!valid) faults.push(`docs/openapi.json is not valid: ${JSON.stringify(errors, null, 2)}`)
if (valid && validator.version !== '3.1') faults.push(`docs/openapi.json is of version ${validator.version}`)
const references = new Set(JSON.stringify(document).match(/(?<="\$ref":"#\/components\/)[^"]+/g))
for (const reference of references) {
  const [kind = '', name = ''] = reference.split('/')
  const parts: Record<string, object> = document.components
  if (!parts[kind] || !(name in parts[kind]))
    faults.push(`docs/openapi.json refers to ${reference}, which is not there`)
}

console.log(`${Object.keys(document.paths).length} paths, ${references.size} references`)
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exitCode = 1

import { parseArgs } from 'node:util'
import { readCheckpoint, readKeys } from './read-trust'
import { type Verdict, verifyExport } from './verify-export'
import { localeOf, tell, WORDS } from './words'

/**
 * `waybill-verify EXPORT.zip --checkpoint FILE --trusted-key FILE`: whether an export of the compliance log is genuine, with neither a database nor
 * a network. Ends with 0 where it is, 1 where it is not, 2 where nothing could be verified.
 */
const locale = localeOf(process.env.LC_ALL || process.env.LANG)
const words = WORDS[locale]

function report({ findings, complete, records, purged, batches }: Verdict): number {
  if (findings.length > 0) {
    console.log(words.altered)
    for (const finding of findings) console.log(`- ${tell(finding, locale)}`)
    return 1
  }
  console.log(words.genuine)
  console.log(complete ? words.complete : words.filtered)
  console.log(`${records} ${words.records}, ${words.batches} ${batches ? `${batches.first}–${batches.last}` : '–'}`)
  if (purged > 0) console.log(`${purged} ${words.purged}`)
  console.log(words.limit)
  return 0
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { checkpoint: { type: 'string' }, 'trusted-key': { type: 'string' } },
})
const [path] = positionals
if (!path || !values.checkpoint || !values['trusted-key']) {
  console.error(words.usage)
  process.exitCode = 2
} else {
  try {
    const trust = { keys: await readKeys(values['trusted-key']), checkpoint: await readCheckpoint(values.checkpoint) }
    process.exitCode = report(await verifyExport(path, trust))
  } catch (error) {
    console.error(`${tell({ code: 'unreadable' }, locale)}: ${error instanceof Error ? error.message : error}`)
    process.exitCode = 2
  }
}

import { writeFile } from 'node:fs/promises'
import { type ReplayOptions, readOptions, USAGE } from './options'
import { replay } from './replay'
import { isSound, printReport } from './report'

/** `npm run replay`: plays a day of deliveries against a server and says whether anything went wrong. */
async function main(): Promise<void> {
  const options = optionsOrUsage()
  const report = await replay(options)
  console.log(printReport(report))
  if (options.json) await writeFile(options.json, `${JSON.stringify(report, null, 2)}\n`)
  process.exitCode = isSound(report) ? 0 : 1
}

function optionsOrUsage(): ReplayOptions {
  try {
    return readOptions(process.argv.slice(2))
  } catch (error) {
    console.error(USAGE)
    throw error
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 2
})

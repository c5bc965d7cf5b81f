import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { type BenchServer, startBenchServer } from './bench-server'
import { type CatalogLine, reportCatalog, type UnitFigures, verdictOf } from './catalog-report'
import { writeCatalog } from './catalog-rows'
import { catalogUnits } from './catalog-units'
import { closedLoop } from './closed-loop'
import { cpuMs } from './cpu'
import { measureRecall, readLabelledQueries, reportRecall } from './relevance'

const CLIENTS = 32
const WARM_MS = 1_500

/**
 * How well the demo's catalogue is searched, and what menus, cards and searches cost with a tenth of the restaurants and with all of them
 * (PERF-2); `--few` and `--many` set other numbers, `--seconds` how long each unit is measured, `--only` one unit.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      few: { type: 'string', default: '500' },
      many: { type: 'string', default: '5000' },
      seconds: { type: 'string', default: '8' },
      only: { type: 'string' },
    },
  })
  const server = await startBenchServer()
  try {
    const queries = await readLabelledQueries()
    console.log(reportRecall(await measureRecall(server.url, queries), queries.length))
    const [few, many] = [Number(values.few), Number(values.many)]
    const measured: Map<string, UnitFigures>[] = []
    for (const restaurants of [few, many]) {
      console.log(`\nWriting ${restaurants} restaurants`)
      await writeCatalog(server.sql, restaurants)
      measured.push(await measureAll(server, Number(values.seconds) * 1_000, values.only))
    }
    const [before, after] = measured
    const lines: CatalogLine[] = [...(after ?? [])].map(([unit, figures]) => ({
      unit,
      few: before?.get(unit) ?? figures,
      many: figures,
    }))
    const named = (restaurants: number) =>
      `${restaurants.toLocaleString('en')} restaurants, ${(restaurants * 40).toLocaleString('en')} products`
    console.log(`\n${reportCatalog(lines, [named(few), named(many)])}`)
    console.log(`\nLoad of the machine at the end, a minute's mean: ${loadavg()[0]?.toFixed(1)}`)
    if (lines.some((line) => verdictOf(line) === 'GROWS')) process.exitCode = 1
  } finally {
    await server.stop()
  }
}

async function measureAll({ url, sql, pids }: BenchServer, ms: number, only?: string) {
  const found = new Map<string, UnitFigures>()
  for (const [name, unit] of Object.entries(await catalogUnits(url, sql))) {
    if (only && name !== only) continue
    await closedLoop(unit, CLIENTS, WARM_MS)
    const before = await Promise.all([cpuMs(pids.api), cpuMs(pids.postgres)])
    const times = (await closedLoop(unit, CLIENTS, ms)).sort((a, b) => a - b)
    const after = await Promise.all([cpuMs(pids.api), cpuMs(pids.postgres)])
    const per = (part: 0 | 1) => (after[part] - before[part]) / times.length
    const p95 = times[Math.floor(times.length * 0.95)] ?? Number.NaN
    const figures = { api: per(0), postgres: per(1), p95, perSecond: times.length / (ms / 1_000) }
    found.set(name, figures)
    console.log(`  ${name}: ${figures.api.toFixed(2)} + ${figures.postgres.toFixed(2)} ms, p95 ${p95.toFixed(0)} ms`)
  }
  return found
}

await main()

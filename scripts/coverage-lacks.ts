import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'

/** Percent of lines, statements and functions. Branches trail the rest a little: a guard that only a corrupted database could trip needs no test. */
const LEAST = { 'src/domain/': 95, 'src/commands/': 85, 'src/adapters/': 85 }
const LESS = { lines: 0, statements: 0, functions: 0, branches: 5 }

type Metric = keyof typeof LESS
export type Summary = Record<string, Record<Metric, { total: number; covered: number }>>

/**
 * What is covered less than the house asks, in words; empty where nothing is.
 * @param summary istanbul's `json-summary` by file; paths relative to the project
 */
export function coverageLacks(summary: Summary): string[] {
  return Object.entries(LEAST).flatMap(([room, least]) => {
    const files = Object.entries(summary).flatMap(([path, file]) => (path.startsWith(room) ? [file] : []))
    return (Object.keys(LESS) as Metric[]).flatMap((metric) => {
      const total = files.reduce((sum, file) => sum + file[metric].total, 0)
      const covered = files.reduce((sum, file) => sum + file[metric].covered, 0)
      const [percent, asked] = [(covered * 100) / total, least - LESS[metric]]
      return percent >= asked ? [] : [`${metric} of ${room}: ${percent.toFixed(1)} %, ${asked} % are asked`]
    })
  })
}

/** What the last run of all tests left. */
export async function readCoverage(): Promise<Summary> {
  const { total: _, ...files } = JSON.parse(await readFile('coverage/coverage-summary.json', 'utf8')) as Summary
  return Object.fromEntries(Object.entries(files).map(([path, file]) => [relative(process.cwd(), path), file]))
}

import type { Metrics } from '../play/metrics'
import type { Summary } from '../play/statistics'
import type { CheckResult } from './consistency'
import type { Anomaly } from './daybook'
import type { Kill } from './kill-server'
import type { Tally } from './tally'

/** All that a replay found out; `--json` writes it as it is. */
export interface Report {
  readonly instance: string
  readonly speed: number
  /** Repeats the kills: `--kill` with `--seed`. */
  readonly seed: number
  readonly kills: readonly Kill[]
  readonly realSeconds: number
  readonly tally: Tally
  readonly api: ReturnType<Metrics['summary']>
  readonly checks: readonly CheckResult[]
  readonly anomalies: readonly Anomaly[]
}

/** Nothing lost, nothing doubled, every row as it should be. */
export function isSound({ tally, checks }: Report): boolean {
  return tally.lost.length === 0 && tally.doubled.length === 0 && checks.every((check) => check.offenders.length === 0)
}

const SHOWN = 10

/** The report for people to read, in lines. */
export function printReport(report: Report): string {
  const { tally, api, checks, anomalies, kills } = report
  const broken = checks.filter((check) => check.offenders.length > 0)
  return [
    '',
    `${report.instance} at ${report.speed}×, ${Math.round(report.realSeconds)} s`,
    ...kills.map(
      ({ minute, downMilliseconds }) =>
        `  killed at minute ${minute.toFixed(1)}, back after ${(downMilliseconds / 1_000).toFixed(1)} s`,
    ),
    ...(kills.length > 0 ? [`  the same kills again: --kill ${kills.length} --seed ${report.seed}`] : []),
    '',
    `orders     ${tally.orders}: ${tally.placed} placed, ${tally.delivered} delivered, ${tally.lost.length} lost, ${tally.doubled.length} doubled`,
    ...Object.entries(tally.refused).map(([reason, count]) => `  refused  ${count} × ${reason}`),
    ...few('  lost     ', tally.lost),
    ...few('  doubled  ', tally.doubled),
    '',
    'minutes                   mean    p50    p90    max',
    row('  click to door', tally.clickToDoor, ['mean', 'p50', 'p90', 'max']),
    row('  ready to pickup', tally.readyToPickup, ['mean', 'p50', 'p90', 'max']),
    '',
    'milliseconds                                     count    p50    p95    p99    max',
    ...Object.entries(api.verbs).map(([verb, summary]) => timing(verb, summary)),
    timing('all of the API', api.overall),
    `  sent again: ${
      Object.entries(api.retries)
        .map(([cause, count]) => `${count} × ${cause}`)
        .join(', ') || 'nothing'
    }`,
    '',
    `laws       ${checks.length - broken.length} of ${checks.length} hold`,
    ...broken.flatMap(({ law, offenders }) => [
      `  broken   ${law}: ${offenders.length} times`,
      ...few('           ', offenders),
    ]),
    ...(anomalies.length > 0 ? ['', 'the bots did not expect'] : []),
    ...few(
      '  ',
      anomalies.map(({ where, what, times }) => `${times} × ${where}: ${what}`),
    ),
    '',
    isSound(report) ? 'sound: no order lost, none doubled, every row consistent' : 'NOT SOUND',
  ].join('\n')
}

function row(label: string, summary: Summary | undefined, columns: readonly (keyof Summary)[]): string {
  const cells = columns.map((column) => (summary ? summary[column].toFixed(1) : '–').padStart(7))
  return `${label.padEnd(22)}${cells.join('')}`
}

function timing(verb: string, summary: Summary | undefined): string {
  if (!summary) return `  ${verb}: none`
  const cells = [summary.p50, summary.p95, summary.p99, summary.max].map((value) => value.toFixed(0).padStart(7))
  return `  ${verb.padEnd(42)}${String(summary.count).padStart(10)}${cells.join('')}`
}

function few(indent: string, lines: readonly string[]): string[] {
  const more = lines.length > SHOWN ? [`${indent}… and ${lines.length - SHOWN} more`] : []
  return [...lines.slice(0, SHOWN).map((line) => `${indent}${line}`), ...more]
}

import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { BenchServer } from './bench-server'

const DURATION = / waybill_app@waybill LOG: {2}duration: ([\d.]+) ms/g

/** Milliseconds that the application's statements take PostgreSQL, by its own log. Those of one request that run side by side add up. */
export class StatementLog {
  private constructor(private readonly server: BenchServer) {}

  /** While `work` runs every statement is logged, which costs a little: time nothing else meanwhile. */
  static async during<T>(server: BenchServer, work: (log: StatementLog) => Promise<T>): Promise<T> {
    await configure(server, 'set log_min_duration_statement = 0')
    try {
      return await work(new StatementLog(server))
    } finally {
      await configure(server, 'reset log_min_duration_statement')
    }
  }

  async of(run: () => Promise<void>): Promise<number> {
    const before = (await readFile(this.server.postgresLog, 'utf8')).length
    await run()
    const said = (await readFile(this.server.postgresLog, 'utf8')).slice(before)
    return [...said.matchAll(DURATION)].reduce((sum, [, ms]) => sum + Number(ms), 0)
  }
}

async function configure({ sql }: BenchServer, change: string): Promise<void> {
  await sql.query(`alter system ${change}`)
  await sql.query('select pg_reload_conf()')
  // Each connection reads its settings anew between two statements.
  await pause(500)
}

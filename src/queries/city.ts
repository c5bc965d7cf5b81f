import { sql } from 'drizzle-orm'
import { CITY_SILENT_MS, type CityReport, type CityWishes, ORDINARY_DAY } from '../domain/city/control'
import type { Clock } from '../ports/clock'
import type { Sql } from '../ports/database'

export interface CityView {
  wishes: CityWishes
  /** Null before the engine has ever run. */
  report: CityReport | null
  /** Whether the engine was heard of in the last seconds. */
  running: boolean
  /** Virtual. */
  now: string
  /** Where something can be made to happen. */
  markets: { slug: string; name: string; timeZone: string }[]
}

/** What the demo's city was told to do, and what it tells of itself. */
export async function findCity(db: Sql, clock: Clock): Promise<CityView> {
  const kept = await db.rows<{ key: string; data: unknown }>(
    sql`select key, data from payload_kv where key in ('city:wishes', 'city:report')`,
  )
  const markets = await db.rows<CityView['markets'][number]>(
    sql`select slug, name, time_zone as "timeZone" from markets where active order by name`,
  )
  const of = <T>(key: string) => kept.find((row) => row.key === key)?.data as T | undefined
  const report = of<CityReport & { toldAt: string }>('city:report')
  return {
    wishes: of<CityWishes>('city:wishes') ?? ORDINARY_DAY,
    report: report ?? null,
    running: report !== undefined && clock.real().getTime() - Date.parse(report.toldAt) < CITY_SILENT_MS,
    now: clock.now().toISOString(),
    markets,
  }
}

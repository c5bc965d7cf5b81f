import { cookies } from 'next/headers'
import { houseDb } from '../../../http/house-db'
import type { Principal } from '../../../http/principal'
import { virtualNow } from '../../../http/virtual-now'
import { type Dashboard, type DashboardName, findDashboard } from '../../../queries/dashboards'
import { PICK_COOKIES, type Picks } from './remembered-picks'

interface Wish {
  principal: Principal
  locale: 'en' | 'fr'
  /** What to show, by preference: what does not exist any more, or is not this person's, gives way to the next. */
  preferred: readonly Picks[]
}

/** A dashboard for the first render; the same query answers the API afterwards, for the same person. */
export async function loadDashboard<N extends DashboardName>(
  name: N,
  { principal, locale, preferred }: Wish,
): Promise<{ data: Dashboard<N>; picks: Picks } | undefined> {
  const now = virtualNow()
  for (const picks of preferred) {
    const data = await findDashboard[name](houseDb(), { viewer: principal, locale, now, ...picks })
    if (data) return { data, picks }
  }
  return undefined
}

/** What the page's address asks for. */
export function askedPicks(query: Readonly<Record<string, string | string[] | undefined>> = {}): Picks {
  return picksOf((name) => query[name])
}

/** What the person picked last in this browser. */
export async function rememberedPicks(): Promise<Picks> {
  const jar = await cookies()
  return picksOf((name) => jar.get(PICK_COOKIES[name])?.value)
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function picksOf(read: (name: keyof Picks) => unknown): Picks {
  const [market, restaurant] = [read('market'), read('restaurant')]
  return {
    ...(typeof market === 'string' && market && { market }),
    ...(typeof restaurant === 'string' && UUID.test(restaurant) && { restaurant }),
  }
}

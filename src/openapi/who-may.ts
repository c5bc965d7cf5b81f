import type { Access } from 'payload'
import { USER_ROLES } from '../domain/identity/roles'
import type { Principal } from '../http/principal'

/** What somebody may do with the rows of a collection; `live`: with those of restaurants that customers find, and their own. */
export type Extent = 'all' | 'live' | 'own' | 'none'

const SOMEBODY = '01980c4a-0000-7000-8000-000000000000'

/** Everybody whom a rule can tell apart: a guest, and one person of each role with something of their own. */
const PEOPLE: ReadonlyMap<string, Principal | null> = new Map<string, Principal | null>([
  ['guest', null],
  ...USER_ROLES.map((role): [string, Principal] => [
    role,
    {
      id: SOMEBODY,
      collection: 'users',
      email: 'somebody@example.com',
      role,
      sessionId: SOMEBODY,
      restaurantIds: role === 'owner' || role === 'staff' ? [SOMEBODY] : [],
      financeClosed: [],
      driverId: role === 'driver' ? SOMEBODY : undefined,
    },
  ]),
])

/** Asks the rule itself, for each role: a yes means every row, a filter some. */
export async function whoMay(rule: Access): Promise<Map<string, Extent>> {
  const found = new Map<string, Extent>()
  for (const [role, user] of PEOPLE) {
    // Our rules read nothing but the person (`src/access/predicates.ts`).
    const answer = await rule({ req: { user } } as unknown as Parameters<Access>[0])
    found.set(role, answer === true ? 'all' : answer === false ? 'none' : isOfLive(answer) ? 'live' : 'own')
  }
  return found
}

/** Whether a filter is that of `ofLive` (`src/access/predicates.ts`), alone or beside others. */
function isOfLive(filter: object): boolean {
  return /"(\w+\.)?stage":\{"equals":"live"\}/.test(JSON.stringify(filter))
}

/** Nobody at all? */
export function isClosed(who: ReadonlyMap<string, Extent>): boolean {
  return [...who.values()].every((extent) => extent === 'none')
}

/** `guest (own), admin`: for people to read. */
export function inWords(who: ReadonlyMap<string, Extent>): string {
  return [...who]
    .filter(([, extent]) => extent !== 'none')
    .map(([role, extent]) => (extent === 'all' ? role : `${role} (${extent})`))
    .join(', ')
}

import { type SQL, sql } from 'drizzle-orm'
import { PROBLEM_DELIVERY_STATUSES } from '../../domain/deliveries/transitions'
import type { Actor } from '../../domain/identity/actor'
import type { Role } from '../../domain/identity/roles'
import type { Clock } from '../../ports/clock'
import type { Sql } from '../../ports/database'
import { findStranded } from './find-stranded'

/**
 * What one statement finds: an order nobody answered, a delivery in trouble, an order past its promise, work in the background that gave up, a day on which a
 * provider's books differ from ours, a payout that a second person decides, a refund that did not arrive, a disputed card, a product that runs out, an
 * identity check that waits for compliance, a driver or a paper of one that does, a licence that ends or was handed in, a copy of somebody's data
 * that this person has asked for and that nobody has fetched, an erasure that waits for something.
 */
type FoundKind =
  | 'unanswered'
  | 'problem'
  | 'late'
  | 'failed_job'
  | 'difference'
  | 'payout'
  | 'refund'
  | 'dispute'
  | 'identity'
  | 'driver_review'
  | 'low_stock'
  | 'licence'
  | 'licence_waiting'
  | 'privacy'
  | 'erasure'

/** What needs a person; `stranded`: an order for a time at which its restaurant will be closed. */
type BellKind = FoundKind | 'stranded'

export interface BellItem {
  kind: BellKind
  /** Of the order, the delivery, the job, or whatever else it is about. */
  id: string
  title: string
  about: string | null
  ageSeconds: number
  unread: boolean
}

export interface Bell {
  items: BellItem[]
  unread: number
  /** To be handed back when the person has seen these. */
  seen: { at: string; reallyAt: string }
}

/** Of each kind: more than these need a list and not a bell. */
const MOST = 20

const RINGS: Partial<Record<Role, readonly FoundKind[]>> = {
  admin: ['problem', 'failed_job', 'difference', 'payout', 'refund', 'dispute', 'licence', 'privacy', 'erasure'],
  support: ['problem', 'late', 'refund', 'dispute'],
  compliance: ['problem', 'identity', 'driver_review', 'licence', 'licence_waiting', 'privacy', 'erasure'],
  owner: ['unanswered', 'low_stock', 'licence'],
  staff: ['unanswered', 'low_stock'],
}

/** What needs this person now, newest first. What is settled leaves by itself: nothing is stored but until when the person has looked. */
export async function findBell(db: Sql, actor: Actor, { app: { clock }, locale }: Asked): Promise<Bell> {
  const [now, real] = [clock.now(), clock.real()]
  const kinds = RINGS[actor.role] ?? []
  const queries = kinds.map((kind) => QUERIES[kind]({ actor, now, real, locale }))
  const items =
    queries.length > 0
      ? await db.rows<BellItem>(sql`
          with seen as (
            select coalesce(max(seen_at), '-infinity') as at, coalesce(max(seen_really_at), '-infinity') as really_at
            from bell_seen where user_id = ${actor.userId}
          )
          select kind, id, title, about, floor(age)::int as "ageSeconds", unread from (
            ${sql.join(queries, sql` union all `)}
          ) needs order by age, id`)
      : []
  if (actor.role === 'owner' || actor.role === 'staff') {
    items.push(...(await strandedItems(db, actor, now)))
    items.sort((a, b) => a.ageSeconds - b.ageSeconds)
  }
  return {
    items,
    unread: items.filter(({ unread }) => unread).length,
    seen: { at: now.toISOString(), reallyAt: real.toISOString() },
  }
}

async function strandedItems(db: Sql, actor: Actor, now: Date): Promise<BellItem[]> {
  const stranded = await findStranded(db, actor.restaurantIds, MOST)
  if (stranded.length === 0) return []
  const seen = await db.row<{ at: Date }>(sql`select seen_at as at from bell_seen where user_id = ${actor.userId}`)
  return stranded.map(({ id, number, restaurant, since }) => ({
    kind: 'stranded',
    id,
    title: number,
    about: restaurant,
    ageSeconds: Math.max(0, Math.floor((now.getTime() - since.getTime()) / 1000)),
    unread: !seen || since > seen.at,
  }))
}

interface Asked {
  app: { clock: Clock }
  /** Of the names. */
  locale: 'en' | 'fr'
}

interface Given {
  actor: Actor
  now: Date
  real: Date
  locale: 'en' | 'fr'
}

const age = (since: SQL, now: Date) => sql`greatest(0, extract(epoch from ${now}::timestamptz - ${since})) as age`

/** One for later is new when it goes to the kitchen. */
const PLACED_AT = sql`coalesce(o.released_at, o.created_at)`

/** Whose page it is; a guest has none. */
const personOrGuest = (of: SQL) => sql`coalesce(${of}.person_id::text, 'guest:' || ${of}.id)`
const GUEST = { en: 'A guest', fr: 'Un invité' } as const

const QUERIES: Record<FoundKind, (given: Given) => SQL> = {
  unanswered: ({ actor, now }) => sql`
    (select 'unanswered' as kind, o.id::text as id, o.number as title, r.name as about, ${age(PLACED_AT, now)},
      ${PLACED_AT} > seen.at as unread
    from seen, orders o join restaurants r on r.id = o.restaurant_id
    where o.status = 'placed' and o.restaurant_id = any(${sql.param([...actor.restaurantIds])}::uuid[])
    order by ${PLACED_AT} desc limit ${MOST})`,
  problem: ({ now }) => sql`
    (select 'problem' as kind, d.id::text as id, o.number as title, concat_ws(' · ', r.name, d.reason) as about,
      ${age(sql`d.updated_at`, now)}, d.updated_at > seen.at as unread
    from seen, deliveries d join orders o on o.id = d.order_id join restaurants r on r.id = d.restaurant_id
    where d.status = any(${sql.param([...PROBLEM_DELIVERY_STATUSES])}::enum_deliveries_status[])
    order by d.updated_at desc limit ${MOST})`,
  late: ({ now }) => sql`
    (select 'late' as kind, o.id::text as id, o.number as title, r.name as about, ${age(sql`o.promised_at`, now)},
      o.promised_at > seen.at as unread
    from seen, orders o join restaurants r on r.id = o.restaurant_id
    where o.status in ('confirmed', 'preparing', 'ready', 'out_for_delivery') and o.promised_at < ${now}
    order by o.promised_at desc limit ${MOST})`,
  failed_job: ({ real }) => sql`
    (select 'failed_job' as kind, j.id::text as id, j.task as title, split_part(j.last_error, E'\n', 1) as about,
      ${age(sql`j.updated_at`, real)}, j.updated_at > seen.really_at as unread
    from seen, jobs.dead() j order by j.updated_at desc limit ${MOST})`,
  difference: ({ now }) => sql`
    (select 'difference' as kind, l.reconciliation_id::text as id, case l.provider when 'campay' then 'CamPay' when 'noupay' then 'NouPay' else 'Stripe' end || ' · ' || l.day as title, count(*)::text as about,
      ${age(sql`max(l.created_at)`, now)}, max(l.created_at) > max(seen.at) as unread
    from seen, reconciliation_lines l where l.status = 'open'
    group by l.reconciliation_id, l.provider, l.day order by max(l.created_at) desc limit ${MOST})`,
  payout: ({ now }) => sql`
    (select 'payout' as kind, p.id::text as id, coalesce(r.name, d.display_name, u.full_name) as title, null as about, ${age(sql`p.created_at`, now)},
      p.created_at > seen.at as unread
    from seen, payouts p left join restaurants r on r.id = p.restaurant_id left join drivers d on d.id = p.driver_id left join users u on u.id = p.customer_id
    where p.status = 'requested' order by p.created_at desc limit ${MOST})`,
  // Another one after it is what came of it.
  refund: ({ now }) => sql`
    (select 'refund' as kind, f.id::text as id, o.number as title, f.failure as about, ${age(sql`f.updated_at`, now)}, f.updated_at > seen.at as unread
    from seen, refunds f join orders o on o.id = f.order_id
    where f.status = 'failed' and not exists (select from refunds g where g.retry_of_id = f.id
      or (g.payment_id = f.payment_id and g.status <> 'failed' and g.created_at > f.created_at))
    order by f.updated_at desc limit ${MOST})`,
  dispute: ({ now }) => sql`
    (select 'dispute' as kind, i.id::text as id, o.number as title, i.reason as about, ${age(sql`i.created_at`, now)}, i.created_at > seen.at as unread
    from seen, disputes i join orders o on o.id = i.order_id
    where i.status in ('inquiry', 'open') order by i.created_at desc limit ${MOST})`,
  identity: ({ now }) => sql`
    (select 'identity' as kind, c.id::text as id, u.full_name as title, m.name as about, ${age(sql`c.waiting_since`, now)},
      c.waiting_since > seen.at as unread
    from seen, identity_checks c join users u on u.id = c.person_id join markets m on m.id = c.market_id
    where c.status = 'needs_review' order by c.waiting_since desc limit ${MOST})`,
  driver_review: ({ now }) => sql`
    (select 'driver_review' as kind, w.id::text as id, w.name as title, w.market as about, ${age(sql`w.since`, now)}, w.since > seen.at as unread
    from seen, (
      select d.id, d.display_name as name, m.name as market, greatest(
        case when d.stage = 'review' then coalesce((select max(v.at) from driver_moves v where v.driver_id = d.id), d.updated_at) end,
        (select max(p.created_at) from driver_papers p where p.driver_id = d.id and p.status = 'waiting')) as since
      from drivers d join markets m on m.id = d.market_id
      where d.stage <> 'rejected' and (d.stage = 'review'
        or exists (select from driver_papers p where p.driver_id = d.id and p.status = 'waiting'))) w
    order by w.since desc limit ${MOST})`,
  // From its first reminder on, until it is renewed; the last one tells since when.
  licence: ({ actor, now }) => sql`
    (select 'licence' as kind, l.id::text as id, l.title, concat_ws(' · ', l.holder, l.expires_on) as about, ${age(sql`r.at`, now)},
      r.at > seen.at as unread
    from seen, licences l join lateral (select max(x.at) as at from licence_reminders x where x.licence_id = l.id and x.expires_on = l.expires_on) r on r.at is not null
    where l.status = 'granted' and not exists (select from licences n where n.renews_id = l.id and n.status = 'granted')
      ${actor.role === 'owner' ? sql`and l.restaurant_id = any(${sql.param([...actor.restaurantIds])}::uuid[])` : sql``}
    order by r.at desc limit ${MOST})`,
  licence_waiting: ({ now }) => sql`
    (select 'licence_waiting' as kind, l.id::text as id, l.title, l.holder as about, ${age(sql`l.created_at`, now)}, l.created_at > seen.at as unread
    from seen, licences l where l.status = 'waiting' order by l.created_at desc limit ${MOST})`,
  privacy: ({ actor, real, locale }) => sql`
    (select 'privacy' as kind, ${personOrGuest(sql`x`)} as id, coalesce(u.full_name, ${GUEST[locale]}) as title, null as about,
      ${age(sql`x.ready_at`, real)}, x.ready_at > seen.really_at as unread
    from seen, (
      select distinct on (coalesce(person_id, id)) id, person_id, ready_at from person_exports
      where state = 'ready' and taken_at is null and asked_by = ${actor.userId} and remove_at > ${real}
      order by coalesce(person_id, id), ready_at desc) x left join users u on u.id = x.person_id
    order by x.ready_at desc limit ${MOST})`,
  erasure: ({ real, locale }) => sql`
    (select 'erasure' as kind, ${personOrGuest(sql`e`)} as id, coalesce(u.full_name, ${GUEST[locale]}) as title, null as about,
      ${age(sql`e.blocked_at`, real)}, e.blocked_at > seen.really_at as unread
    from seen, person_erasures e left join users u on u.id = e.person_id
    where e.state <> 'done' and e.blocked_at is not null order by e.blocked_at desc limit ${MOST})`,
  low_stock: ({ actor, real, locale }) => sql`
    (select 'low_stock' as kind, p.id::text as id, (select l.name from products_locales l where l._parent_id = p.id
        order by l._locale = ${locale}::_locales desc limit 1) as title, p.stock::text as about, ${age(sql`p.low_since`, real)},
      p.low_since > seen.really_at as unread
    from seen, products p
    where p.low_since is not null and p.active and p.restaurant_id = any(${sql.param([...actor.restaurantIds])}::uuid[])
    order by p.low_since desc limit ${MOST})`,
}

import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Promotions that customers may know of (LOY-3, RT-1): what of them is told, a note wherever that changes, and what was announced last.
 * And the order of product lists, so that a page of them is read and no more.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(TOLD)
  await db.execute(NOTED)
  await db.execute(sql`
    -- Of each promotion that customers were told of and that was not over then: what they were told.
    create table promotion_tidings (
      promotion_id uuid primary key references promotions(id) on delete cascade,
      market_id uuid not null,
      told jsonb not null
    );
    create index promotions_told_of_market on promotions (market_id) where active and (code is null or told);

    create index products_in_order on products (featured desc, position, id) where active;
    create index products_of_category_in_order on products (category_id, featured desc, position, id) where active;
  `)
}

/** Whom a promotion is for and what it takes off, and not how much of it is left: its limits in all are its maker's. */
const TOLD = sql`
  alter table promotions add column told boolean default false;

  create view told_promotions as
  select p.id, p.market_id, p.restaurant_id, p.starts_at, p.ends_at, jsonb_build_object(
    'id', p.id, 'names', (select coalesce(jsonb_object_agg(l._locale, l.name), '{}') from promotions_locales l
      where l._parent_id = p.id and l._locale = any(enum_range(null::_locales))),
    'kind', p.kind, 'percent', p.percent, 'amount', p.amount, 'most', p.most, 'buyPieces', p.buy_pieces, 'freePieces', p.free_pieces,
    'chosen', exists (select from promotions_rels x where x.parent_id = p.id and x.path in ('products', 'categories')),
    'minimum', p.minimum, 'firstOrder', p.first_order, 'perCustomer', p.per_customer, 'code', p.code,
    'startsAt', p.starts_at, 'endsAt', p.ends_at, 'hours', nullif(p.hours, 'null'), 'priority', p.priority,
    'restaurantIds', case when p.restaurant_id is not null then jsonb_build_array(p.restaurant_id) else (
      select jsonb_agg(x.restaurants_id order by x."order") from promotions_rels x where x.parent_id = p.id and x.path = 'restaurants') end) as told
  from promotions p
  where p.active and (p.code is null or p.told) and (p.uses is null or p.used_count < p.uses) and (p.budget is null or p.used_amount < p.budget);
`

/** Each order counts a use: only the one that uses a promotion up, or gives back the last, is a change. */
const NOTED = sql`
  create function promotion_used_up(uses numeric, used_count numeric, budget numeric, used_amount numeric) returns boolean
    language sql immutable parallel safe return coalesce(used_count >= uses, false) or coalesce(used_amount >= budget, false);

  -- Argument: the column that says the promotion.
  create function note_promotion_change() returns trigger language plpgsql as $$
  declare
    version jsonb;
  begin
    foreach version in array array[to_jsonb(old), to_jsonb(new)] loop
      perform note_catalog_change('promotions:' || p.market_id, p.market_id),
        note_catalog_change(case when p.restaurant_id is null then 'market:' || p.market_id else 'menu:' || p.restaurant_id end,
          coalesce(p.restaurant_id, p.market_id))
      from (
        select (version ->> 'market_id')::uuid as market_id, (version ->> 'restaurant_id')::uuid as restaurant_id where tg_argv[0] = 'id'
        union all
        select q.market_id, q.restaurant_id from promotions q where tg_argv[0] <> 'id' and q.id = (version ->> tg_argv[0])::uuid
      ) p where p.market_id is not null;
    end loop;
    return null;
  end $$;
  create trigger note_change after insert or delete on promotions for each row execute function note_promotion_change('id');
  create trigger note_changed after update on promotions for each row
    when (promotion_used_up(old.uses, old.used_count, old.budget, old.used_amount)
        <> promotion_used_up(new.uses, new.used_count, new.budget, new.used_amount)
      or (to_jsonb(old) - '{used_count,used_amount,updated_at}'::text[]) <> (to_jsonb(new) - '{used_count,used_amount,updated_at}'::text[]))
    execute function note_promotion_change('id');
  create trigger note_change after insert or update or delete on promotions_locales for each row
    execute function note_promotion_change('_parent_id');
  create trigger note_change after insert or update or delete on promotions_rels for each row
    execute function note_promotion_change('parent_id');
`

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index products_of_category_in_order, products_in_order, promotions_told_of_market;
    drop table promotion_tidings;
    drop function note_promotion_change cascade;
    drop view told_promotions;
    alter table promotions drop column told;
    drop function promotion_used_up cascade;
  `)
}

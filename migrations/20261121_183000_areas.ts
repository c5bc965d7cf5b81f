import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Where markets deliver, zones with terms of their own, tariffs by date, what an order was priced by, and the parts of an address.
 * A market's edition is another one after every change of its areas and zones: who keeps them in memory knows by it whether they still
 * hold. A zone's restaurant is of the zone's market.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create type enum_markets_address_format as enum('simple', 'us', 'landmark');
    create table areas (
      id uuid primary key not null,
      market_id uuid not null,
      shape jsonb not null,
      excluded boolean default false not null,
      active boolean default true not null,
      updated_at timestamp(3) with time zone default now() not null,
      created_at timestamp(3) with time zone default now() not null
    );
    create table areas_locales (
      name varchar not null,
      id serial primary key not null,
      _locale _locales not null,
      _parent_id uuid not null
    );
    create table zones (
      id uuid primary key not null,
      market_id uuid not null,
      restaurant_id uuid,
      shape jsonb not null,
      delivery_base numeric default 0 not null,
      delivery_per_km numeric default 0 not null,
      minimum_order numeric,
      hours jsonb,
      position numeric default 100 not null,
      active boolean default true not null,
      updated_at timestamp(3) with time zone default now() not null,
      created_at timestamp(3) with time zone default now() not null
    );
    create table zones_locales (
      name varchar not null,
      id serial primary key not null,
      _locale _locales not null,
      _parent_id uuid not null
    );
    create table tariffs (
      id uuid primary key not null,
      name varchar not null,
      market_id uuid not null,
      begins_at timestamp(3) with time zone not null,
      delivery_base numeric default 0 not null,
      delivery_per_km numeric default 0 not null,
      service_basis_points numeric default 0 not null,
      small_order_threshold numeric default 0 not null,
      small_order_fee numeric default 0 not null,
      tax_basis_points numeric default 0 not null,
      tax_included boolean default false not null,
      updated_at timestamp(3) with time zone default now() not null,
      created_at timestamp(3) with time zone default now() not null
    );
    alter table orders add column pricing jsonb;
    alter table orders add column address_quarter varchar;
    alter table orders add column address_region varchar;
    alter table orders add column address_postal_code varchar;
    alter table restaurants add column delivery_radius_meters numeric;
    alter table restaurants add column minimum_order numeric default 0 not null;
    alter table addresses add column quarter varchar;
    alter table addresses add column region varchar;
    alter table addresses add column postal_code varchar;
    alter table markets add column address_format enum_markets_address_format default 'simple' not null;
    alter table areas add constraint areas_market_id_markets_id_fk foreign key (market_id) references markets(id) on delete set null;
    alter table areas_locales add constraint areas_locales_parent_id_fk foreign key (_parent_id) references areas(id) on delete cascade;
    alter table zones add constraint zones_market_id_markets_id_fk foreign key (market_id) references markets(id) on delete set null;
    alter table zones add constraint zones_restaurant_id_restaurants_id_fk foreign key (restaurant_id) references restaurants(id) on delete set null;
    alter table zones_locales add constraint zones_locales_parent_id_fk foreign key (_parent_id) references zones(id) on delete cascade;
    alter table tariffs add constraint tariffs_market_id_markets_id_fk foreign key (market_id) references markets(id) on delete set null;
    create index areas_market_idx on areas (market_id);
    create index areas_updated_at_idx on areas (updated_at);
    create index areas_created_at_idx on areas (created_at);
    create unique index areas_locales_locale_parent_id_unique on areas_locales (_locale,_parent_id);
    create index zones_market_idx on zones (market_id);
    create index zones_restaurant_idx on zones (restaurant_id);
    create index zones_updated_at_idx on zones (updated_at);
    create index zones_created_at_idx on zones (created_at);
    create unique index zones_locales_locale_parent_id_unique on zones_locales (_locale,_parent_id);
    create index tariffs_market_idx on tariffs (market_id);
    create index tariffs_begins_at_idx on tariffs (begins_at);
    create index tariffs_updated_at_idx on tariffs (updated_at);
    create index tariffs_created_at_idx on tariffs (created_at);
    create unique index tariffs_one_at_a_time on tariffs (market_id, begins_at);
    alter table restaurants add constraint restaurants_in_market unique (id, market_id);
    alter table zones add constraint zones_of_market foreign key (restaurant_id, market_id) references restaurants (id, market_id) on update cascade;
    alter table markets add column areas_edition uuid not null default gen_random_uuid();
    create function renew_areas_edition() returns trigger language plpgsql as $$
    begin
      if tg_table_name in ('areas', 'zones') then
        update markets set areas_edition = gen_random_uuid() where id in (new.market_id, old.market_id);
      elsif tg_table_name = 'areas_locales' then
        update markets set areas_edition = gen_random_uuid() where id = (select market_id from areas where id = coalesce(new._parent_id, old._parent_id));
      else
        update markets set areas_edition = gen_random_uuid() where id = (select market_id from zones where id = coalesce(new._parent_id, old._parent_id));
      end if;
      return null;
    end $$;
    create trigger renew_areas_edition after insert or update or delete on areas for each row execute function renew_areas_edition();
    create trigger renew_areas_edition after insert or update or delete on areas_locales for each row execute function renew_areas_edition();
    create trigger renew_areas_edition after insert or update or delete on zones for each row execute function renew_areas_edition();
    create trigger renew_areas_edition after insert or update or delete on zones_locales for each row execute function renew_areas_edition();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table areas_locales, areas, zones_locales, zones, tariffs;
    drop function renew_areas_edition;
    alter table orders drop column pricing, drop column address_quarter, drop column address_region, drop column address_postal_code;
    alter table restaurants drop constraint restaurants_in_market, drop column delivery_radius_meters, drop column minimum_order;
    alter table addresses drop column quarter, drop column region, drop column postal_code;
    alter table markets drop column address_format, drop column areas_edition;
    drop type enum_markets_address_format;
  `)
}

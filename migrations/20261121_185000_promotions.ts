import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Promotions with their budgets, each use of them, and what was taken off an order and off each of its lines. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create type enum_promotions_kind as enum ('percentage', 'fixed', 'free_delivery', 'price_cut', 'buy_x_get_y');
    create type enum_promotions_funded_by as enum ('platform', 'restaurant', 'shared');
    create type enum_promotions_stacking as enum ('exclusive', 'combinable');
    create type enum_promotion_redemptions_currency as enum ('XAF', 'USD', 'EUR');
    create table promotions (
      id uuid primary key not null,
      restaurant_id uuid,
      market_id uuid,
      kind enum_promotions_kind default 'percentage' not null,
      percent numeric,
      amount numeric,
      buy_pieces numeric,
      free_pieces numeric,
      most numeric,
      code varchar,
      minimum numeric default 0 not null,
      first_order boolean default false not null,
      starts_at timestamp(3) with time zone,
      ends_at timestamp(3) with time zone,
      hours jsonb,
      uses numeric,
      per_customer numeric,
      budget numeric,
      funded_by enum_promotions_funded_by,
      restaurant_share numeric,
      stacking enum_promotions_stacking default 'exclusive' not null,
      priority numeric default 0 not null,
      active boolean default true not null,
      used_count numeric default 0 not null,
      used_amount numeric default 0 not null,
      updated_at timestamp(3) with time zone default now() not null,
      created_at timestamp(3) with time zone default now() not null
    );
    create table promotions_locales (
      name varchar not null,
      id serial primary key not null,
      _locale _locales not null,
      _parent_id uuid not null
    );
    create table promotions_rels (
      id serial primary key not null,
      "order" integer,
      parent_id uuid not null,
      path varchar not null,
      categories_id uuid,
      products_id uuid,
      restaurants_id uuid
    );
    create table promotion_redemptions (
      id uuid primary key not null,
      promotion_id uuid not null,
      order_id uuid not null,
      restaurant_id uuid not null,
      customer_id uuid,
      customer_key varchar,
      amount numeric default 0 not null,
      by_restaurant numeric default 0 not null,
      by_platform numeric default 0 not null,
      currency enum_promotion_redemptions_currency not null,
      given_back_at timestamp(3) with time zone,
      updated_at timestamp(3) with time zone default now() not null,
      created_at timestamp(3) with time zone default now() not null
    );
    alter table orders add column discounts jsonb default '[]'::jsonb not null;
    alter table order_lines add column discount numeric default 0 not null;
    alter table promotions add constraint promotions_restaurant_id_restaurants_id_fk foreign key (restaurant_id) references restaurants(id) on delete set null;
    alter table promotions add constraint promotions_market_id_markets_id_fk foreign key (market_id) references markets(id) on delete set null;
    alter table promotions_locales add constraint promotions_locales_parent_id_fk foreign key (_parent_id) references promotions(id) on delete cascade;
    alter table promotions_rels add constraint promotions_rels_parent_fk foreign key (parent_id) references promotions(id) on delete cascade;
    alter table promotions_rels add constraint promotions_rels_categories_fk foreign key (categories_id) references categories(id) on delete cascade;
    alter table promotions_rels add constraint promotions_rels_products_fk foreign key (products_id) references products(id) on delete cascade;
    alter table promotions_rels add constraint promotions_rels_restaurants_fk foreign key (restaurants_id) references restaurants(id) on delete cascade;
    alter table promotion_redemptions add constraint promotion_redemptions_promotion_id_promotions_id_fk foreign key (promotion_id) references promotions(id) on delete set null;
    alter table promotion_redemptions add constraint promotion_redemptions_order_id_orders_id_fk foreign key (order_id) references orders(id) on delete set null;
    alter table promotion_redemptions add constraint promotion_redemptions_restaurant_id_restaurants_id_fk foreign key (restaurant_id) references restaurants(id) on delete set null;
    alter table promotion_redemptions add constraint promotion_redemptions_customer_id_users_id_fk foreign key (customer_id) references users(id) on delete set null;
    create index promotions_restaurant_idx on promotions (restaurant_id);
    create index promotions_updated_at_idx on promotions (updated_at);
    create index promotions_created_at_idx on promotions (created_at);
    create unique index promotions_locales_locale_parent_id_unique on promotions_locales (_locale,_parent_id);
    create index promotions_rels_parent_idx on promotions_rels (parent_id);
    create index promotions_rels_categories_id_idx on promotions_rels (categories_id);
    create index promotions_rels_products_id_idx on promotions_rels (products_id);
    create index promotions_rels_restaurants_id_idx on promotions_rels (restaurants_id);
    create index promotion_redemptions_restaurant_idx on promotion_redemptions (restaurant_id);
    create index promotion_redemptions_customer_idx on promotion_redemptions (customer_id);

    create unique index promotions_code_of_market on promotions (market_id, code);
    create unique index promotion_redemptions_once on promotion_redemptions (order_id, promotion_id);
    create index promotion_redemptions_of_customer on promotion_redemptions (promotion_id, customer_key) where given_back_at is null;
    create index promotion_redemptions_newest on promotion_redemptions (promotion_id, created_at desc);

    alter table promotions
      add constraint promotions_complete check (market_id is not null and funded_by is not null),
      add constraint promotions_code_in_capitals check (code = upper(code) and code <> ''),
      add constraint promotions_percent check (percent > 0 and percent <= 100),
      add constraint promotions_restaurant_share check (restaurant_share between 0 and 100),
      add constraint promotions_pieces check (buy_pieces >= 1 and free_pieces >= 1),
      add constraint promotions_ends_after_it_starts check (ends_at > starts_at),
      add constraint promotions_used_not_negative check (used_count >= 0 and used_amount >= 0);
    alter table promotion_redemptions
      add constraint promotion_redemptions_funded check (amount > 0 and by_restaurant >= 0 and by_platform >= 0 and amount = by_restaurant + by_platform);
    alter table order_lines add constraint order_lines_discount check (discount between 0 and total);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table order_lines drop column discount;
    alter table orders drop column discounts;
    drop table promotion_redemptions, promotions_rels, promotions_locales, promotions;
    drop type enum_promotions_kind, enum_promotions_funded_by, enum_promotions_stacking, enum_promotion_redemptions_currency;
  `)
}

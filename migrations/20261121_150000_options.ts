import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Options of products with a stock of their own, and what an order line had of them; carts that know each line and the price that was told.
 * An option, its group and the product it stands for are of one restaurant.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table products_rels (
      id serial primary key not null,
      "order" integer,
      parent_id uuid not null,
      path varchar not null,
      option_groups_id uuid
    );
    create table option_groups (
      id uuid primary key not null,
      restaurant_id uuid not null,
      min numeric default 0 not null,
      max numeric default 1 not null,
      position numeric default 100 not null,
      updated_at timestamp(3) with time zone default now() not null,
      created_at timestamp(3) with time zone default now() not null
    );
    create table option_groups_locales (
      name varchar not null,
      id serial primary key not null,
      _locale _locales not null,
      _parent_id uuid not null
    );
    create table options (
      id uuid primary key not null,
      group_id uuid not null,
      price_delta numeric default 0 not null,
      max_quantity numeric default 1 not null,
      position numeric default 100 not null,
      product_id uuid,
      restaurant_id uuid not null,
      is_default boolean default false not null,
      active boolean default true not null,
      stock numeric,
      reserved numeric default 0 not null,
      updated_at timestamp(3) with time zone default now() not null,
      created_at timestamp(3) with time zone default now() not null
    );
    create table options_locales (
      name varchar not null,
      id serial primary key not null,
      _locale _locales not null,
      _parent_id uuid not null
    );
    alter table order_lines add column options jsonb default '[]'::jsonb not null;
    alter table order_lines add column options_held jsonb default '[]'::jsonb not null;
    alter table products_rels add constraint products_rels_parent_fk foreign key (parent_id) references products(id) on delete cascade;
    alter table products_rels add constraint products_rels_option_groups_fk foreign key (option_groups_id) references option_groups(id) on delete cascade;
    alter table option_groups add constraint option_groups_restaurant_id_restaurants_id_fk foreign key (restaurant_id) references restaurants(id) on delete set null;
    alter table option_groups_locales add constraint option_groups_locales_parent_id_fk foreign key (_parent_id) references option_groups(id) on delete cascade;
    alter table options add constraint options_group_id_option_groups_id_fk foreign key (group_id) references option_groups(id) on delete set null;
    alter table options add constraint options_product_id_products_id_fk foreign key (product_id) references products(id) on delete set null;
    alter table options add constraint options_restaurant_id_restaurants_id_fk foreign key (restaurant_id) references restaurants(id) on delete set null;
    alter table options_locales add constraint options_locales_parent_id_fk foreign key (_parent_id) references options(id) on delete cascade;
    create index products_rels_order_idx on products_rels ("order");
    create index products_rels_parent_idx on products_rels (parent_id);
    create index products_rels_path_idx on products_rels (path);
    create index products_rels_option_groups_id_idx on products_rels (option_groups_id);
    create index option_groups_restaurant_idx on option_groups (restaurant_id);
    create index option_groups_updated_at_idx on option_groups (updated_at);
    create index option_groups_created_at_idx on option_groups (created_at);
    create unique index option_groups_locales_locale_parent_id_unique on option_groups_locales (_locale,_parent_id);
    create index options_group_idx on options (group_id);
    create index options_product_idx on options (product_id);
    create index options_restaurant_idx on options (restaurant_id);
    create index options_updated_at_idx on options (updated_at);
    create index options_created_at_idx on options (created_at);
    create unique index options_locales_locale_parent_id_unique on options_locales (_locale,_parent_id);

    alter table products add constraint products_of_restaurant unique (id, restaurant_id);
    alter table option_groups
      add constraint option_groups_of_restaurant unique (id, restaurant_id),
      add constraint option_groups_answerable check (min >= 0 and max >= greatest(min, 1) and min = trunc(min) and max = trunc(max));
    alter table options
      add constraint options_group_of_restaurant foreign key (group_id, restaurant_id) references option_groups (id, restaurant_id),
      add constraint options_product_of_restaurant foreign key (product_id, restaurant_id) references products (id, restaurant_id),
      add constraint options_price_delta_whole check (price_delta = trunc(price_delta)),
      add constraint options_max_quantity check (max_quantity >= 1 and max_quantity = trunc(max_quantity)),
      add constraint options_stock_not_negative check (stock >= 0),
      add constraint options_reserved_not_negative check (reserved >= 0);

    update carts c set lines = (
      select jsonb_agg(l || jsonb_build_object('id', gen_random_uuid(), 'options', '[]'::jsonb, 'told', coalesce(p.price, 0)) order by n)
      from jsonb_array_elements(c.lines) with ordinality as given (l, n) left join products p on p.id = (l->>'productId')::uuid
    ) where lines <> '[]';
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table products_rels, options_locales, options, option_groups_locales, option_groups;
    alter table products drop constraint products_of_restaurant;
    alter table order_lines drop column options, drop column options_held;
  `)
}

import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Taxes of some goods, of fees and of places (CMP-3): a rule says what it is upon and where; a line keeps its category and its part of the tax, and a
 * refund whose tax it gave back. What was sold before has neither: it was taxed as one whole, and is given back so.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create type enum_tax_rules_scope as enum ('all', 'only', 'except');
    create type enum_tax_rules_place as enum ('everywhere', 'areas');
    alter table tax_rules add column scope enum_tax_rules_scope default 'all' not null,
      add column place enum_tax_rules_place default 'everywhere' not null,
      add column on_delivery boolean default false not null,
      add column on_service boolean default false not null,
      add column on_small_order boolean default false not null;
    create table tax_rules_rels (
      id serial primary key,
      "order" integer,
      parent_id uuid not null constraint tax_rules_rels_parent_fk references tax_rules on delete cascade,
      path varchar not null,
      categories_id uuid constraint tax_rules_rels_categories_fk references categories on delete cascade,
      areas_id uuid constraint tax_rules_rels_areas_fk references areas on delete cascade
    );
    create index tax_rules_rels_order_idx on tax_rules_rels ("order");
    create index tax_rules_rels_parent_idx on tax_rules_rels (parent_id);
    create index tax_rules_rels_path_idx on tax_rules_rels (path);
    create index tax_rules_rels_categories_id_idx on tax_rules_rels (categories_id);
    create index tax_rules_rels_areas_id_idx on tax_rules_rels (areas_id);

    alter table order_lines add column tax numeric check (tax >= 0),
      add column category_id uuid constraint order_lines_category_id_categories_id_fk references categories (id) on delete set null;
    create index order_lines_category_idx on order_lines (category_id);

    alter table refunds add column extra_taxes jsonb, add column dues jsonb;
    update refunds set extra_taxes = '{"delivery": 0, "service": 0, "small_order": 0, "tip": 0}' where extras is not null;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table refunds drop column extra_taxes, drop column dues;
    alter table order_lines drop column tax, drop column category_id;
    drop table tax_rules_rels;
    alter table tax_rules drop column scope, drop column place, drop column on_delivery, drop column on_service, drop column on_small_order;
    drop type enum_tax_rules_scope;
    drop type enum_tax_rules_place;
  `)
}

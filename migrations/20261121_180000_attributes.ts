import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Categories say what their products tell of themselves, and products tell it. Choices, flags and exact values are found by the index of
 * containment; what does not fit, and what is featured, are few.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create type enum_products_attributes_fit as enum ('fits', 'unfit', 'unsellable');
    alter table categories add column attributes jsonb;
    alter table products
      add column attributes jsonb,
      add column attributes_fit enum_products_attributes_fit not null default 'fits',
      add column featured boolean not null default false;
    create index products_attributes on products using gin (attributes jsonb_path_ops);
    create index products_not_fitting on products (category_id, id) where attributes_fit <> 'fits';
    create index products_featured on products (id) where featured;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index products_featured, products_not_fitting, products_attributes;
    alter table products drop column featured, drop column attributes_fit, drop column attributes;
    alter table categories drop column attributes;
    drop type enum_products_attributes_fit;
  `)
}

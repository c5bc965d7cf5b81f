import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Pictures by their contents, sizes made by a job, logos, pictures of categories, private documents. Pictures stored before have none of
 * what is needed of them now (hash of the contents, blurhash): they go, and the demo draws its own anew.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    delete from media;
    alter table media
      drop column focal_x, drop column focal_y, drop column sizes_card_url, drop column sizes_card_width, drop column sizes_card_height,
      drop column sizes_card_mime_type, drop column sizes_card_filesize, drop column sizes_card_filename,
      add column hash varchar not null, add column blurhash varchar not null, add column made jsonb,
      add constraint media_hash_is_hex check (hash ~ '^[0-9a-f]{32}$');
    create index media_hash_idx on media (hash);
    alter table restaurants add column logo_id uuid;
    alter table restaurants add constraint restaurants_logo_id_media_id_fk foreign key (logo_id) references media (id) on delete set null;
    create index restaurants_logo_idx on restaurants (logo_id);
    alter table categories add column image_id uuid;
    alter table categories add constraint categories_image_id_media_id_fk foreign key (image_id) references media (id) on delete set null;
    create index categories_image_idx on categories (image_id);

    create type enum_documents_purpose as enum ('identity', 'licence', 'lab_result');
    create table documents (
      id uuid primary key not null, name varchar not null, purpose enum_documents_purpose not null,
      person_id uuid, restaurant_id uuid, product_id uuid, shown boolean default false not null,
      mime_type varchar not null, bytes numeric not null, key_id varchar not null,
      updated_at timestamp(3) with time zone default now() not null, created_at timestamp(3) with time zone default now() not null,
      constraint documents_person_id_users_id_fk foreign key (person_id) references users (id) on delete set null,
      constraint documents_restaurant_id_restaurants_id_fk foreign key (restaurant_id) references restaurants (id) on delete set null,
      constraint documents_product_id_products_id_fk foreign key (product_id) references products (id) on delete set null,
      constraint documents_have_contents check (bytes > 0),
      constraint documents_shown_are_lab_results check (not shown or purpose = 'lab_result')
    );
    create index documents_person_idx on documents (person_id);
    create index documents_restaurant_idx on documents (restaurant_id);
    create index documents_product_idx on documents (product_id);
    create index documents_updated_at_idx on documents (updated_at);
    create index documents_created_at_idx on documents (created_at);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table documents;
    drop type enum_documents_purpose;
    alter table categories drop column image_id;
    alter table restaurants drop column logo_id;
    delete from media;
    alter table media
      drop constraint media_hash_is_hex, drop column hash, drop column blurhash, drop column made,
      add column focal_x numeric, add column focal_y numeric, add column sizes_card_url varchar, add column sizes_card_width numeric,
      add column sizes_card_height numeric, add column sizes_card_mime_type varchar, add column sizes_card_filesize numeric,
      add column sizes_card_filename varchar;
    create index media_sizes_card_sizes_card_filename_idx on media (sizes_card_filename);
  `)
}

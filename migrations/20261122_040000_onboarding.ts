import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Restaurants apply, are looked at, prepare and go live (MER-1). What customers see follows from the stage alone: `active` is kept by a
 * trigger, so that menus, cards and searches ask what they always asked. Restaurants that customers saw until now are live.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create type enum_restaurants_stage as enum ('preparing', 'live', 'suspended');
    alter type enum_documents_purpose add value 'business' before 'lab_result';

    alter table restaurants add column stage enum_restaurants_stage not null default 'preparing';
    alter table restaurants add column suspended_because text;
    alter table restaurants alter column active set default false;
    update restaurants set stage = case when active then 'live' else 'preparing' end::enum_restaurants_stage;
    create function follow_stage() returns trigger language plpgsql as $$
    begin
      new.active := new.stage::text = 'live';
      return new;
    end $$;
    create trigger follow_stage before insert or update on restaurants for each row execute function follow_stage();

    create table markets_papers (
      _order integer not null,
      _parent_id uuid not null constraint markets_papers_parent_id_fk references markets (id) on delete cascade,
      id varchar primary key,
      kind varchar not null,
      category_id uuid constraint markets_papers_category_id_categories_id_fk references categories (id) on delete set null,
      expires boolean not null default false
    );
    create table markets_papers_locales (
      label varchar not null,
      id serial primary key,
      _locale _locales not null,
      _parent_id varchar not null constraint markets_papers_locales_parent_id_fk references markets_papers (id) on delete cascade
    );
    create index markets_papers_order_idx on markets_papers (_order);
    create index markets_papers_parent_id_idx on markets_papers (_parent_id);
    create index markets_papers_category_idx on markets_papers (category_id);
    create unique index markets_papers_locales_locale_parent_id_unique on markets_papers_locales (_locale, _parent_id);

    create table restaurant_applications (
      id uuid primary key,
      status text not null,
      applicant_id uuid not null references users (id),
      market_id uuid not null references markets (id),
      details jsonb not null,
      -- What was asked to be changed, or why it was refused, and the details that this is about.
      message text,
      fields jsonb not null default '[]',
      reviewer_id uuid references users (id),
      restaurant_id uuid unique references restaurants (id),
      created_at timestamptz not null,
      updated_at timestamptz not null,
      waiting_since timestamptz
    );
    create index restaurant_applications_applicant on restaurant_applications (applicant_id, created_at desc);
    create index restaurant_applications_waiting on restaurant_applications (status, waiting_since);

    create table restaurant_application_moves (
      id uuid primary key,
      application_id uuid not null references restaurant_applications (id) on delete cascade,
      "from" text not null,
      "to" text not null,
      by_id uuid references users (id),
      at timestamptz not null,
      message text,
      fields jsonb not null default '[]'
    );
    create index restaurant_application_moves_of on restaurant_application_moves (application_id, at);

    -- Of an application until there is a restaurant, of both from then on; a restaurant that an administrator made has no application.
    create table restaurant_papers (
      id uuid primary key,
      application_id uuid references restaurant_applications (id) on delete cascade,
      restaurant_id uuid references restaurants (id) on delete cascade,
      kind text not null,
      document_id uuid not null unique references documents (id) on delete cascade,
      status text not null,
      reason text,
      expires_on date,
      handed_in_at timestamptz not null,
      checked_by uuid references users (id),
      checked_at timestamptz,
      check (application_id is not null or restaurant_id is not null),
      unique (application_id, kind),
      unique (restaurant_id, kind)
    );

    create table staff_invitations (
      id uuid primary key,
      restaurant_id uuid not null references restaurants (id) on delete cascade,
      role text not null,
      email text,
      token_hash text not null unique,
      invited_by uuid references users (id),
      created_at timestamptz not null,
      expires_at timestamptz not null,
      accepted_at timestamptz,
      accepted_by uuid references users (id),
      revoked_at timestamptz
    );
    create index staff_invitations_restaurant on staff_invitations (restaurant_id, created_at desc);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table staff_invitations, restaurant_papers, restaurant_application_moves, restaurant_applications;
    drop table markets_papers_locales, markets_papers;
    drop trigger follow_stage on restaurants;
    drop function follow_stage;
    alter table restaurants drop column suspended_because, drop column stage, alter column active set default true;
    drop type enum_restaurants_stage;
    update documents set purpose = 'licence' where purpose::text = 'business';
    alter table documents alter column purpose type text;
    drop type enum_documents_purpose;
    create type enum_documents_purpose as enum ('identity', 'licence', 'lab_result');
    alter table documents alter column purpose type enum_documents_purpose using purpose::enum_documents_purpose;
  `)
}

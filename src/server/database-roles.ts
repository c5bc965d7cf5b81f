import { type Client, escapeIdentifier, escapeLiteral } from 'pg'
import { withClient } from './with-client'

/** Owner migrates and owns everything; app serves and owns nothing; worker owns the job queue (`foundations.md` §4). */
const ROLES = { owner: 'waybill_owner', app: 'waybill_app', worker: 'waybill_worker' } as const

type RoleName = keyof typeof ROLES

export interface DatabaseUrls {
  ownerUrl: string
  appUrl: string
  workerUrl: string
}

export interface PrepareDatabaseOptions {
  /** Of a superuser, to any database of the cluster. */
  superuserUrl: string
  database: string
  /** The roles belong to the cluster: another of its databases prepared with other passwords would lock this one out. */
  passwords: Record<RoleName, string>
  /** A database of the same cluster to copy; it must have no connections. Ignored when the database exists. */
  template?: string
}

/** Roles are rows shared by the whole cluster: two processes changing one at once make PostgreSQL fail. Any constant will do. */
const PREPARE_LOCK = 727_001

/** Roles, database, extensions and privileges; running it again repairs what is missing. PostgreSQL 15 or newer. */
export async function prepareDatabase(options: PrepareDatabaseOptions): Promise<DatabaseUrls> {
  const { superuserUrl, database, passwords } = options
  await withClient(superuserUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [PREPARE_LOCK])
    for (const role of Object.keys(ROLES) as RoleName[]) await prepareRole(client, ROLES[role], passwords[role])
    await createDatabase(client, options)
    await client.query(databasePrivileges(database))
    await withClient(databaseUrl(superuserUrl, database), (inside) => inside.query(SCHEMA_PRIVILEGES))
  })
  const urlFor = (role: RoleName) =>
    databaseUrl(superuserUrl, database, { user: ROLES[role], password: passwords[role] })
  return { ownerUrl: urlFor('owner'), appUrl: urlFor('app'), workerUrl: urlFor('worker') }
}

/** The same server, another database and, if given, another login; parameters such as `sslmode` stay. */
export function databaseUrl(url: string, database: string, login?: { user: string; password: string }): string {
  const result = new URL(url)
  result.pathname = `/${encodeURIComponent(database)}`
  if (login) {
    result.username = encodeURIComponent(login.user)
    result.password = encodeURIComponent(login.password)
  }
  return result.href
}

async function prepareRole(client: Client, role: string, password: string): Promise<void> {
  const name = escapeIdentifier(role)
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
  if (!rowCount) await client.query(`create role ${name}`)
  await client.query(
    `alter role ${name} with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password ${escapeLiteral(password)}`,
  )
}

async function createDatabase(client: Client, { database, template }: PrepareDatabaseOptions): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
  if (rowCount) {
    await client.query(`alter database ${escapeIdentifier(database)} owner to ${ROLES.owner}`)
    return
  }
  // template0 takes any encoding; template1 only its own, which on old clusters is not UTF-8.
  const source = template ? `template ${escapeIdentifier(template)}` : "template template0 encoding 'UTF8'"
  await client.query(`create database ${escapeIdentifier(database)} owner ${ROLES.owner} ${source}`)
}

/** Privileges on a database are not copied from its template. */
const databasePrivileges = (database: string): string => `
  revoke all on database ${escapeIdentifier(database)} from public;
  grant connect on database ${escapeIdentifier(database)} to ${ROLES.app}, ${ROLES.worker};
  grant create on database ${escapeIdentifier(database)} to ${ROLES.worker};
`

/**
 * Only privileges by default, for what migrations will create: repeating grants on existing tables would give back the UPDATE
 * and DELETE that append-only tables have taken away. Functions are PUBLIC's until revoked, and only without a schema named.
 */
const SCHEMA_PRIVILEGES = `
  create extension if not exists pg_trgm with schema public;
  create extension if not exists unaccent with schema public;
  revoke all on schema public from public;
  grant all on schema public to ${ROLES.owner};
  grant usage on schema public to ${ROLES.app}, ${ROLES.worker};
  alter default privileges for role ${ROLES.owner} revoke execute on functions from public;
  alter default privileges for role ${ROLES.owner} in schema public
    grant select, insert, update, delete on tables to ${ROLES.app};
  alter default privileges for role ${ROLES.owner} in schema public grant usage on sequences to ${ROLES.app};
  alter default privileges for role ${ROLES.owner} in schema public grant execute on functions to ${ROLES.app};
`

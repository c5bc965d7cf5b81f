import { resolve } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type DatabaseUrls, databaseUrl, prepareDatabase } from '../../src/server/database-roles'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/server/embedded-postgres'
import { withClient } from '../../src/server/with-client'

// A server of its own: roles and their passwords belong to the whole cluster, where other test files are at work.
const directory = resolve('.data/test-roles')
const passwords = { owner: 'o', app: 'a', worker: 'w' }
const name = 'waybill'
let server: EmbeddedPostgres
let superuserUrl: string
let database: DatabaseUrls

beforeAll(async () => {
  server = await startEmbeddedPostgres({ directory, durable: false })
  superuserUrl = server.superuserUrl
  await as(superuserUrl, `drop database if exists ${name} with (force)`)
  database = await prepareDatabase({ superuserUrl, passwords, database: name })
  await withClient(database.ownerUrl, (owner) =>
    owner.query(`
      create table orders (id int generated always as identity, note text);
      create table log (entry text);
      revoke update, delete on log from waybill_app;
      create function one() returns int language sql as 'select 1';
    `),
  )
})

afterAll(async () => {
  await server?.stop()
})

const as = (url: string, statement: string) => withClient(url, (client) => client.query(statement))

it('lets the application use what the owner made', async () => {
  await as(database.appUrl, "insert into orders (note) values ('a'); update orders set note = 'b'; delete from orders")
  expect((await as(database.appUrl, 'select one()')).rows).toEqual([{ one: 1 }])
})

it('keeps tables append-only when it runs again', async () => {
  await prepareDatabase({ superuserUrl, passwords, database: name })
  await as(database.appUrl, "insert into log values ('a')")
  await expect(as(database.appUrl, 'delete from log')).rejects.toThrow('permission denied for table log')
  await expect(as(database.appUrl, 'truncate log')).rejects.toThrow('permission denied for table log')
})

it('gives the worker neither tables nor functions', async () => {
  await expect(as(database.workerUrl, 'select * from orders')).rejects.toThrow('permission denied for table orders')
  await expect(as(database.workerUrl, 'select one()')).rejects.toThrow('permission denied for function one')
})

it('lets the worker have a schema of its own, hidden from the application', async () => {
  await as(database.workerUrl, 'create schema mine; create table mine.jobs ()')
  await expect(as(database.appUrl, 'select * from mine.jobs')).rejects.toThrow('permission denied for schema mine')
})

it('installs the extensions for everybody', async () => {
  const { rows } = await as(
    database.appUrl,
    "select unaccent('café') as plain, similarity('waybill', 'waybil') > 0.5 as close",
  )
  expect(rows).toEqual([{ plain: 'cafe', close: true }])
})

it('leaves no role a superuser, even one that was', async () => {
  await as(superuserUrl, 'alter role waybill_app superuser')
  await prepareDatabase({ superuserUrl, passwords, database: name })
  const { rows } = await as(
    superuserUrl,
    "select rolname from pg_roles where rolname like 'waybill_%' and (rolsuper or rolbypassrls)",
  )
  expect(rows).toEqual([])
})

it('keeps strangers out of the database', async () => {
  await as(superuserUrl, "drop role if exists stranger; create role stranger login password 'pw'")
  const stranger = new Client({
    connectionString: databaseUrl(superuserUrl, name, { user: 'stranger', password: 'pw' }),
  })
  await expect(stranger.connect()).rejects.toThrow('permission denied for database')
  await as(superuserUrl, 'drop role stranger')
})

it('copies a template with its rows and closes the copy as well', async () => {
  await as(database.ownerUrl, "insert into log values ('copied')")
  const copy = `${name}_copy`
  const urls = await prepareDatabase({ superuserUrl, passwords, database: copy, template: name })
  expect((await as(urls.appUrl, "select * from log where entry = 'copied'")).rows).toHaveLength(1)
  await expect(as(urls.appUrl, 'create temp table t ()')).rejects.toThrow('permission denied')
  await as(superuserUrl, `drop database ${copy} with (force)`)
})

it('quotes whatever a password or a name contains', async () => {
  const odd = { superuserUrl, database: `${name} "odd'`, passwords: { ...passwords, worker: `it's "100%" \\ @:/?#` } }
  const { workerUrl } = await prepareDatabase(odd)
  expect((await as(workerUrl, 'select current_database() as name')).rows).toEqual([{ name: odd.database }])
  await as(superuserUrl, `drop database "${odd.database.replace('"', '""')}" with (force)`)
})

it('takes several calls at once', async () => {
  const call = () => prepareDatabase({ superuserUrl, passwords, database: name })
  await expect(Promise.all([call(), call(), call(), call()])).resolves.toHaveLength(4)
})

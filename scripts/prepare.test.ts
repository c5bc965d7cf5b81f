import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readEnv } from '../src/env'
import { fillEnvFile } from './prepare'

let directory: string
let file: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'waybill-env-'))
  file = join(directory, '.env')
})

afterEach(() => rm(directory, { recursive: true }))

const filled = async () => parseEnv(await readFile(file, 'utf8'))

it('makes up every secret, each its own, fit for production', async () => {
  expect(await fillEnvFile(file)).toHaveLength(8)
  const values = await filled()
  expect(new Set(Object.values(values)).size).toBe(8)
  expect(() =>
    readEnv({
      ...values,
      NODE_ENV: 'production',
      DATABASE_URL: 'postgres://db/w',
      WORKER_DATABASE_URL: 'postgres://db/w',
    }),
  ).not.toThrow()
})

it('lets nobody else read the file', async () => {
  await writeFile(file, 'PORT=4000\n', { mode: 0o644 })
  await fillEnvFile(file)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
})

it('keeps the lines that are there, and fills an empty one where it stands', async () => {
  await writeFile(file, '# mine\nPAYLOAD_SECRET=\nPORT=4000\nTOKEN_SECRET="already here"')
  expect(await fillEnvFile(file)).not.toContain('TOKEN_SECRET')
  const lines = (await readFile(file, 'utf8')).split('\n')
  expect(lines[0]).toBe('# mine')
  expect(lines[1]).toMatch(/^PAYLOAD_SECRET=.{40}/)
  expect(lines.slice(2, 4)).toEqual(['PORT=4000', 'TOKEN_SECRET="already here"'])
})

it('changes nothing the second time', async () => {
  await fillEnvFile(file)
  const before = await readFile(file, 'utf8')
  expect(await fillEnvFile(file)).toEqual([])
  expect(await readFile(file, 'utf8')).toBe(before)
})

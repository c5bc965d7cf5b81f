import { randomBytes, randomUUID } from 'node:crypto'
import { chmod, readFile, rename, writeFile } from 'node:fs/promises'
import { loadEnvFile } from 'node:process'
import { parseEnv } from 'node:util'
import { isMain } from './is-main'

/** What nobody should have to invent, and nobody should share with another installation. */
const MADE_UP = [
  'PAYLOAD_SECRET',
  'TOKEN_SECRET',
  'DATA_KEYS',
  'LOG_KEYS',
  'LOG_SIGNING_KEYS',
  'DATABASE_OWNER_PASSWORD',
  'DATABASE_APP_PASSWORD',
  'DATABASE_WORKER_PASSWORD',
]

/** Fills `.env` and loads it; variables that are set already win. `env()` may be called afterwards. Returns the keys made up. */
export async function prepare(file = '.env'): Promise<string[]> {
  const made = await fillEnvFile(file)
  loadEnvFile(file)
  return made
}

/** Adds the missing secrets to an env file, leaves every other line as it is, and makes it readable by its owner alone. */
export async function fillEnvFile(file: string): Promise<string[]> {
  const before = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const given = parseEnv(before)
  const missing = MADE_UP.filter((key) => !given[key]?.trim())
  if (missing.length === 0) {
    await chmod(file, 0o600)
    return []
  }
  const after = missing.reduce((text, key) => setLine(text, key, invent(key)), before)
  // Renamed into place: an interruption never leaves half a file of secrets.
  const aside = `${file}.${randomUUID()}`
  await writeFile(aside, after, { mode: 0o600 })
  await rename(aside, file)
  return missing
}

/** A key of a ring has an id before it, so that another can take its place one day. */
function invent(key: string): string {
  const secret = randomBytes(36).toString('base64url')
  return key.endsWith('_KEYS') ? `k1:${secret}` : secret
}

/** An empty `KEY=` is completed where it stands; otherwise the key is appended. */
function setLine(text: string, key: string, value: string): string {
  const empty = new RegExp(`^\\s*(export\\s+)?${key}\\s*=.*$`, 'm')
  if (empty.test(text)) return text.replace(empty, `${key}=${value}`)
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${key}=${value}\n`
}

if (isMain(import.meta.url)) {
  const made = await prepare()
  console.log(made.length > 0 ? `.env: made up ${made.join(', ')}.` : '.env has everything already.')
}

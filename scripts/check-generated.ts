import { spawnSync } from 'node:child_process'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { OPENAPI_FILES } from './openapi-files'
import { stateTables } from './state-tables'

/** Files that are made from the source: each is made again and compared with what lies in the tree. */
const GENERATED = {
  'src/payload-types.ts': () => payload('generate:types'),
  'src/app/(payload)/admin/importMap.js': () => payload('generate:importmap'),
  'docs/states.md': async () => writeFile('docs/states.md', stateTables()),
  ...Object.fromEntries(
    Object.entries(OPENAPI_FILES).map(([file, text]) => [file, async () => writeFile(file, await text())]),
  ),
}

const write = process.argv.includes('--write')
const stale: string[] = []
for (const [file, generate] of Object.entries(GENERATED)) {
  const before = await readFile(file, 'utf8').catch(() => '')
  await generate()
  if ((await readFile(file, 'utf8')) !== before) {
    stale.push(file)
    if (!write) await writeFile(file, before)
  }
}
if (await migrationIsPending()) stale.push('migrations (npx payload migrate:create)')
if (stale.length > 0) {
  console.error(`${write ? 'written' : 'stale'}: ${stale.join(', ')}${write ? '' : ' — npm run generate'}`)
  if (!write) process.exitCode = 1
}

async function payload(command: string): Promise<void> {
  const { status, stderr } = spawnSync('npx', ['--no-install', 'payload', command], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`payload ${command} failed: ${stderr}`)
}

/** Whether the collections say something that no migration does yet: a migration made now would not be empty. */
async function migrationIsPending(): Promise<boolean> {
  const index = await readFile('migrations/index.ts', 'utf8')
  const before = new Set(await readdir('migrations'))
  await payloadMigrate()
  const made = (await readdir('migrations')).filter((file) => !before.has(file))
  for (const file of made) await rm(`migrations/${file}`)
  await writeFile('migrations/index.ts', index)
  return made.length > 0
}

async function payloadMigrate(): Promise<void> {
  const { status, stderr } = spawnSync(
    'npx',
    ['--no-install', 'payload', 'migrate:create', 'pending', '--skip-empty'],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`payload migrate:create failed: ${stderr}`)
}

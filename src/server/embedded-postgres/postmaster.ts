import { randomUUID } from 'node:crypto'
import { link, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { commandLine } from './command-line'

/** A live PostgreSQL server on the data directory in question. */
export interface Postmaster {
  pid: number
  port: number
}

/** Our server in this data directory, or null. What a dead server left, or a pid that is somebody else's by now, is removed. */
export async function findPostmaster(data: string): Promise<Postmaster | null> {
  const file = join(data, 'postmaster.pid')
  let text = await readOptional(file)
  if (text === '') {
    // A server that starts this very moment has created its file and not yet written it.
    await pause(200)
    text = await readOptional(file)
  }
  if (text === null) return null
  const [pid, , , port] = text.split('\n').map((line) => line.trim())
  if (await isPostmaster(Number(pid), data)) return { pid: Number(pid), port: Number(port) }
  await removeStale(file, text)
  return null
}

/** Fast shutdown: sessions are cut off, everything committed is on disk. The last resort loses nothing either: it replays the log. */
export async function stopPostmaster({ pid }: Postmaster, data: string): Promise<void> {
  for (const [signal, seconds] of [['SIGINT', 60] as const, ['SIGQUIT', 10] as const]) {
    if (!(await isPostmaster(pid, data))) return
    process.kill(pid, signal)
    const deadline = Date.now() + seconds * 1000
    while (Date.now() < deadline) {
      if (!(await isPostmaster(pid, data))) return
      await pause(20)
    }
  }
  throw new Error(`PostgreSQL (pid ${pid}) does not stop: see its log.`)
}

/** The postmaster's command line names its data directory, and is readable even where a container hides the rest of /proc. */
async function isPostmaster(pid: number, data: string): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 0) return false
  const line = await commandLine(pid)
  return line?.includes(`postgres -D ${data} `) ?? false
}

/** Between reading the file and removing it another process may have started a server: then its file is put back. */
async function removeStale(file: string, judged: string): Promise<void> {
  const aside = `${file}.stale-${randomUUID()}`
  try {
    await rename(file, aside)
  } catch (error) {
    if (isMissing(error)) return
    throw error
  }
  if ((await readFile(aside, 'utf8')) !== judged) await link(aside, file)
  await rm(aside)
}

async function readOptional(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'

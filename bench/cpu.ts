import { readdir, readFile } from 'node:fs/promises'

/** Linux counts CPU time in hundredths of a second. */
const TICK_MS = 10

interface Process {
  pid: number
  parent: number
  ms: number
  /** Of children that have ended and were waited for. */
  deadMs: number
}

/** User and system time of a process and all its descendants so far, ended ones included, in milliseconds. */
export async function cpuMs(root: number): Promise<number> {
  const all = await processes()
  const family = new Set([root])
  for (let size = 0; size !== family.size; ) {
    size = family.size
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid)
  }
  return all.filter(({ pid }) => family.has(pid)).reduce((sum, { ms, deadMs }) => sum + ms + deadMs, 0)
}

async function processes(): Promise<Process[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  return (await Promise.all(pids.map(readStat))).filter((process) => process !== null)
}

/** proc(5): the command stands in parentheses and may hold anything, so counting begins behind it. */
async function readStat(pid: string): Promise<Process | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const [parent = 0, user = 0, system = 0, deadUser = 0, deadSystem = 0] = [1, 11, 12, 13, 14].map((at) => fields[at])
    return { pid: Number(pid), parent, ms: (user + system) * TICK_MS, deadMs: (deadUser + deadSystem) * TICK_MS }
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return null
    throw error
  }
}

/** What the whole machine has worked so far, in milliseconds of CPU: user, nice, system and both kinds of interrupts. */
export async function machineMs(): Promise<number> {
  const [line = ''] = (await readFile('/proc/stat', 'utf8')).split('\n')
  const [user = 0, nice = 0, system = 0, , , hard = 0, soft = 0] = line.trim().split(/\s+/).slice(1).map(Number)
  return (user + nice + system + hard + soft) * TICK_MS
}

/** The most memory that each process ever held, in megabytes. */
export async function peakMegabytes(pids: readonly number[]): Promise<number[]> {
  const statuses = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/status`, 'utf8')))
  return statuses.map((status) => Math.round(Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1]) / 1024))
}

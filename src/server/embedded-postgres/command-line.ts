import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

/**
 * The arguments of a live process; null when there is none with this id, or only a zombie that nobody has reaped.
 * A pid alone proves nothing: after a reboot or a crash the number may belong to anybody.
 */
export async function commandLine(pid: number): Promise<string | null> {
  if (process.platform === 'linux') {
    const text = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(nullWhenGone)
    return text ? text.replaceAll('\0', ' ').trim() : null
  }
  // `ps` exits with 1 when there is no such process.
  const answer = await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]).catch(nullWhenGone)
  const text = answer?.stdout.trim()
  return text && !text.startsWith('(') ? text : null
}

function nullWhenGone(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ESRCH' || Number(error.code) === 1) return null
  throw error
}

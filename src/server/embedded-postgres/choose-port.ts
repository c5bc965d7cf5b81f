import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort, isFreePort } from '../free-port'

/** The port asked for; else the one of last time, so that a database URL stays valid; else a free one. */
export async function choosePort(directory: string, wanted?: number): Promise<number> {
  if (wanted) {
    if (!(await isFreePort(wanted))) throw new Error(`Port ${wanted} is taken: PostgreSQL cannot listen there.`)
    return wanted
  }
  const remembered = await readFile(portFile(directory), 'utf8').then(Number, (error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return 0
    throw error
  })
  return remembered && (await isFreePort(remembered)) ? remembered : freePort()
}

export async function rememberPort(directory: string, port: number): Promise<void> {
  await writeFile(portFile(directory), `${port}\n`)
}

const portFile = (directory: string): string => join(directory, 'port')

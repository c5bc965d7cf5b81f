import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** The port asked for; else the one of last time, so that a database URL stays valid; else a free one. */
export async function choosePort(directory: string, wanted?: number): Promise<number> {
  if (wanted) {
    if ((await tryPort(wanted)) === null) throw new Error(`Port ${wanted} is taken: PostgreSQL cannot listen there.`)
    return wanted
  }
  const remembered = await readFile(portFile(directory), 'utf8').then(Number, (error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return 0
    throw error
  })
  const port = (remembered ? await tryPort(remembered) : null) ?? (await tryPort(0))
  if (port === null) throw new Error('There is no free port on 127.0.0.1.')
  return port
}

export async function rememberPort(directory: string, port: number): Promise<void> {
  await writeFile(portFile(directory), `${port}\n`)
}

const portFile = (directory: string): string => join(directory, 'port')

/** The port if it can be listened on (0: any), or null when it is taken. */
function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null)
      else reject(error)
    })
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null))
    })
  })
}

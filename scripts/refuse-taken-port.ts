import { createServer } from 'node:net'

/** @throws Error in plain words when somebody else listens there. */
export async function refuseTakenPort(port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', () => reject(new Error(`Port ${port} is taken: choose another with --port ${port + 100}.`)))
    probe.listen(port, () => probe.close(() => resolve()))
  })
}

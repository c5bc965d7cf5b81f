import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { S3Settings } from '../../src/adapters/storage/s3'

export interface S3Simulator {
  settings: S3Settings
  stop(): Promise<void>
}

/** The stand-in for S3, in a process and a directory of its own. */
export async function startS3Simulator(): Promise<S3Simulator> {
  const directory = await mkdtemp(join(tmpdir(), 'waybill-s3-'))
  const child = spawn(process.execPath, ['--import', 'tsx', 'simulators/s3/index.ts', '--directory', directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [endpoint] = await once(createInterface(child.stdout), 'line')
  return {
    settings: {
      endpoint,
      region: 'us-east-1',
      bucket: 'waybill',
      pathStyle: true,
      accessKeyId: 'simulated',
      secretAccessKey: 'simulated-secret',
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill()
        await once(child, 'exit')
      }
      await rm(directory, { recursive: true, force: true })
    },
  }
}

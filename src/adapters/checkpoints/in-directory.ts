import { appendFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { WaybillError } from '../../domain/errors'
import type { Checkpoints } from '../../ports/checkpoints'

/** A line for each in a file of the day: a directory that another machine mounts, or that is copied away. */
export function checkpointsInDirectory(directory: string): Checkpoints {
  return {
    name: 'directory',
    async publish(checkpoint) {
      try {
        await mkdir(directory, { recursive: true })
        await appendFile(
          join(directory, `${checkpoint.sealedAt.slice(0, 10)}.jsonl`),
          `${JSON.stringify(checkpoint)}\n`,
        )
      } catch (error) {
        throw new WaybillError('unavailable', {}, { cause: error })
      }
    },
  }
}

import type { Checkpoints } from '../../ports/checkpoints'
import type { Storage } from '../../ports/storage'

/** One file for each in the file storage, by day: with S3, a bucket that another administrator keeps and that versions its objects. */
export function checkpointsInStorage(storage: Storage): Checkpoints {
  return {
    name: 'file-storage',
    async publish(checkpoint) {
      const key = `checkpoints/${checkpoint.sealedAt.slice(0, 10)}/${String(checkpoint.seq).padStart(12, '0')}.json`
      await storage.put(key, new TextEncoder().encode(`${JSON.stringify(checkpoint)}\n`))
    },
  }
}

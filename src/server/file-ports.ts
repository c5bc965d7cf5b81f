import { join } from 'node:path'
import { checkpointsInDirectory } from '../adapters/checkpoints/in-directory'
import { checkpointsInStorage } from '../adapters/checkpoints/in-storage'
import { clamdScanner } from '../adapters/scanner/clamd'
import { noScanner } from '../adapters/scanner/no-scanner'
import { localDisk } from '../adapters/storage/local-disk'
import { s3 } from '../adapters/storage/s3'
import type { VaultKey } from '../adapters/vault/aes-gcm'
import type { Env } from '../env'
import type { Checkpoints } from '../ports/checkpoints'
import type { Scanner } from '../ports/scanner'
import type { Storage } from '../ports/storage'

/** S3 where a bucket is named, else a directory of this machine. */
export function chooseStorage(settings: Env): Storage {
  const {
    S3_BUCKET,
    S3_REGION,
    S3_ENDPOINT,
    S3_ACCESS_KEY_ID = '',
    S3_SECRET_ACCESS_KEY = '',
    S3_PATH_STYLE,
  } = settings
  if (!S3_BUCKET) return localDisk(join(settings.DATA_DIR, 'files'))
  return s3({
    endpoint: S3_ENDPOINT ?? `https://s3.${S3_REGION}.amazonaws.com`,
    region: S3_REGION,
    bucket: S3_BUCKET,
    pathStyle: S3_PATH_STYLE,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  })
}

/** A directory where one is named, else the file storage. */
export function chooseCheckpoints({ CHECKPOINT_DIR }: Env, storage: Storage): Checkpoints {
  return CHECKPOINT_DIR ? checkpointsInDirectory(CHECKPOINT_DIR) : checkpointsInStorage(storage)
}

/** ClamAV's usual port, where the address names none. */
const CLAMD_PORT = 3310

export function chooseScanner({ CLAMD_URL }: Env): Scanner {
  if (!CLAMD_URL) return noScanner
  const { hostname, port } = new URL(CLAMD_URL)
  return clamdScanner({ host: hostname, port: Number(port || CLAMD_PORT) })
}

/** @param ring as `env.ts` has checked it: `id:secret[,id:secret…]` */
export function readKeyRing(ring: string): [VaultKey, ...VaultKey[]] {
  const keys = ring.split(',').map((pair): VaultKey => {
    const [id = '', secret = ''] = pair.split(':')
    return { id, secret }
  })
  return keys as [VaultKey, ...VaultKey[]]
}

import type { S3Settings } from '../../src/adapters/storage/s3'
import { startSimulator } from './simulator'

export interface S3Simulator {
  settings: S3Settings
  stop(): Promise<void>
}

/** The stand-in for S3, and how it is reached. */
export async function startS3Simulator(): Promise<S3Simulator> {
  const { url, stop } = await startSimulator('s3')
  return {
    settings: {
      endpoint: url,
      region: 'us-east-1',
      bucket: 'waybill',
      pathStyle: true,
      accessKeyId: 'simulated',
      secretAccessKey: 'simulated-secret',
    },
    stop,
  }
}

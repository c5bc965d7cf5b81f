import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parseArgs } from 'node:util'
import { Objects } from './objects'
import { serve } from './serve'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    directory: { type: 'string' },
    bucket: { type: 'string', default: 'waybill' },
    region: { type: 'string', default: 'us-east-1' },
    key: { type: 'string', default: 'simulated' },
    secret: { type: 'string', default: 'simulated-secret' },
  },
})
if (!values.directory) throw new Error('--directory says where the objects are kept')

const bucket = {
  name: values.bucket,
  account: { accessKeyId: values.key, secretAccessKey: values.secret, region: values.region },
  objects: new Objects(values.directory),
}

/** A stand-in for S3 as a process of its own; its first line tells where it listens. */
const server = createServer((req, res) => {
  serve(bucket, req, res).catch((error: unknown) => {
    console.error(error)
    res.writeHead(500).end()
  })
})
server.listen(Number(values.port), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})

import { join } from 'node:path'
import { listen, openProvider, providerOptions } from '../kit/provider'
import { refuse } from './answer'
import { Objects } from './objects'
import { serve } from './serve'

const options = providerOptions({
  bucket: 'waybill',
  region: 'us-east-1',
  key: 'simulated',
  secret: 'simulated-secret',
})

/** S3 as far as Waybill calls it: the objects of one bucket. */
const provider = openProvider(options, {
  name: 's3',
  fail: (res, status) => refuse(res, status === 503 ? 'SlowDown' : 'InternalError', res.req.path),
})
const { app, clock, directory } = provider
const bucket = {
  name: options.bucket,
  account: { accessKeyId: options.key, secretAccessKey: options.secret, region: options.region },
  objects: new Objects(join(directory, 'objects')),
}

app.use((req, res) => serve(bucket, req, res, new Date(clock.now() * 1000)))

listen(provider)

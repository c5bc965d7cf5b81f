import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type S3Simulator, startS3Simulator } from '../../../tests/setup/s3-simulator'
import { itKeepsFiles } from '../../ports/storage.contract'
import { bucketUrl } from './bucket-url'
import { s3 } from './s3'

let simulator: S3Simulator

beforeAll(async () => {
  simulator = await startS3Simulator()
})

afterAll(() => simulator.stop())

const bytes = new TextEncoder().encode('x')

describe('a storage that speaks S3', () => {
  itKeepsFiles(() => s3(simulator.settings))

  it('is addressed by path or by host', () => {
    const bucket = { endpoint: 'https://s3.eu-west-3.amazonaws.com', bucket: 'way' }
    expect(bucketUrl({ ...bucket, pathStyle: true }, 'a/b.webp').href).toBe(
      'https://s3.eu-west-3.amazonaws.com/way/a/b.webp',
    )
    expect(bucketUrl({ ...bucket, pathStyle: false }, 'a/b.webp').href).toBe(
      'https://way.s3.eu-west-3.amazonaws.com/a/b.webp',
    )
    expect(bucketUrl({ ...bucket, endpoint: 'http://files.test/s3/', pathStyle: true }, '').href).toBe(
      'http://files.test/s3/way/',
    )
  })

  it.each([
    ['a wrong secret', { secretAccessKey: 'guessed' }],
    ['a stranger’s key', { accessKeyId: 'stranger' }],
    ['another region', { region: 'eu-west-3' }],
    ['a bucket that is not there', { bucket: 'other' }],
  ])('is unavailable, and never merely empty, with %s', async (_what, changes) => {
    const storage = s3({ ...simulator.settings, ...changes })
    await expect(storage.get('a/b.webp')).rejects.toMatchObject({ code: 'unavailable' })
    await expect(storage.put('a/b.webp', bytes)).rejects.toMatchObject({ code: 'unavailable' })
    await expect(storage.list('a/')[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'unavailable' })
  })

  it('is unavailable when it is silent, when it fails, and when nobody is there', async () => {
    const asked: string[] = []
    const server = createServer((req, res) => {
      asked.push(req.method ?? '')
      if (req.method === 'PUT') res.writeHead(503).end('<html>busy</html>')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const storage = s3({ ...simulator.settings, endpoint, patienceMs: 1_000 })
    await expect(storage.put('a/b.webp', bytes)).rejects.toMatchObject({ code: 'unavailable' })
    expect(asked, 'what is merely busy is asked again').toEqual(['PUT', 'PUT', 'PUT'])
    await expect(storage.get('a/b.webp')).rejects.toMatchObject({ code: 'unavailable' })
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await expect(storage.get('a/b.webp')).rejects.toMatchObject({ code: 'unavailable' })
  })
})

import { getPayload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { measureRecall, readLabelledQueries, reportRecall } from '../../../bench/relevance'
import { seedDemo } from '../../../seed/demo/seed-demo'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer({ WAYBILL_DEMO: '1' })
  await seedDemo(await getPayload({ config: (await import('../../../payload.config')).default }), { playing: true })
})

afterAll(() => server.stop())

/** Labelled by what a person would want to see, before the engine was asked. */
it('finds nine of ten things that people want who spell badly or speak the other language', async () => {
  const queries = await readLabelledQueries()
  expect(queries.length).toBeGreaterThanOrEqual(100)
  const recall = await measureRecall(server.url, queries)
  expect(recall.mean, reportRecall(recall, queries.length)).toBeGreaterThanOrEqual(0.9)
})

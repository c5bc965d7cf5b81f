import { parseArgs } from 'node:util'
import { DEMO_PASSWORD } from '../seed/demo/people'
import { type BenchServer, startBenchServer } from './bench-server'
import { cpuMs, peakMegabytes } from './cpu'

/** What ten thousand products may take from the file to the menu, in milliseconds (CAT-9). */
const BOUND_MS = 60_000
const EVERY_MS = 100

/** A menu of `--rows` products: checked, applied, applied again with new prices, undone. Fails where it takes more than a minute. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rows: { type: 'string', default: '10000' } } })
  const rows = Number(values.rows)
  const server = await startBenchServer()
  try {
    await server.startWorker()
    const bench = await openBench(server)
    const created = await bench.run(`${rows} new products`, csv(rows, 1000))
    const repriced = await bench.run(`${rows} new prices`, csv(rows, 1100))
    await bench.undo('undone', repriced.id)
    if (created.ms > BOUND_MS || repriced.ms > BOUND_MS) process.exitCode = 1
  } finally {
    await server.stop()
  }
}

function csv(rows: number, price: number): string {
  const lines = Array.from(
    { length: rows },
    (_, n) =>
      `B-${n},plats,Dish number ${n},Plat numéro ${n},"Slowly cooked, with peanuts and plantain","Mijoté, arachides et plantain",${price + n},yes`,
  )
  return `sku,category,name_en,name_fr,description_en,description_fr,price,active\n${lines.join('\n')}\n`
}

interface Import {
  id: string
  status: string
  counts: { problems: number }
  problems: { message: string }[]
}

async function openBench({ url, sql, pids }: BenchServer) {
  const login = await fetch(`${url}/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'admin@demo.test', password: DEMO_PASSWORD }),
  })
  const { accessToken } = (await login.json()) as { accessToken: string }
  const headers = { authorization: `Bearer ${accessToken}` }
  const { rows: found } = await sql.query<{ id: string; category: string }>(
    `select r.id, (select slug from categories order by position limit 1) as category
     from restaurants r join markets m on m.id = r.market_id where m.currency = 'XAF' order by r.id limit 1`,
  )
  const [restaurant] = found
  if (!restaurant) throw new Error('the demo has no restaurant with XAF')

  async function call<Body>(path: string, init: RequestInit = {}): Promise<Body> {
    const answer = await fetch(`${url}/api/${path}`, { headers, ...init })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    return (await answer.json()) as Body
  }

  async function until(id: string, reached: (status: string) => boolean): Promise<Import> {
    for (;;) {
      const found = await call<Import>(`menu-imports/${id}`)
      if (reached(found.status)) return found
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
    }
  }

  async function follow(id: string, verb: 'apply' | 'undo'): Promise<void> {
    await call(`menu-imports/${id}/${verb}`, { method: 'POST' })
    const end = verb === 'apply' ? 'applied' : 'undone'
    await until(id, (status) => status === end)
  }

  async function timed<T>(name: string, work: () => Promise<T>): Promise<T & { ms: number }> {
    const before = { at: performance.now(), api: await cpuMs(pids.api), worker: await cpuMs(pids.worker() ?? 0) }
    const result = await work()
    const ms = performance.now() - before.at
    const api = (await cpuMs(pids.api)) - before.api
    const worker = (await cpuMs(pids.worker() ?? 0)) - before.worker
    const peak = await peakMegabytes([pids.api, pids.worker() ?? 0])
    console.log(
      `${name}: ${seconds(ms)} s; CPU api ${seconds(api)} s, worker ${seconds(worker)} s; most memory ${peak.join(' and ')} MB`,
    )
    return { ...result, ms }
  }

  return {
    async run(name: string, text: string) {
      return timed(name, async () => {
        const form = new FormData()
        form.set('products', new File([text.replaceAll(',plats,', `,${restaurant.category},`)], 'menu.csv'))
        const path = `restaurants/${restaurant.id}/menu-imports`
        const { id } = await call<Import>(path, { method: 'POST', body: form })
        const checked = await until(id, (status) => status !== 'checking')
        if (checked.counts.problems > 0) throw new Error(checked.problems[0]?.message)
        await follow(checked.id, 'apply')
        return checked
      })
    },
    undo: (name: string, id: string) => timed(name, async () => ({ undone: await follow(id, 'undo') })),
  }
}

const seconds = (ms: number) => (ms / 1000).toFixed(1)

await main()

import type { BenchServer } from './bench-server'

const WARM = 3
const TIMES = 15

/** Milliseconds from the request to the last byte of its answer. */
export interface RequestTimes {
  median: number
  p95: number
}

export type Get = () => Promise<void>

/** A request by somebody signed in, as an app or the panel makes it. @throws Error for any answer but 200 */
export function getter({ url }: Pick<BenchServer, 'url'>, path: string, token: string): Get {
  const headers = { authorization: `Bearer ${token}`, cookie: `payload-token=${token}` }
  return async () => {
    const response = await fetch(url + path, { headers, redirect: 'manual' })
    const body = await response.text()
    if (response.status !== 200) throw new Error(`${path} answered ${response.status} ${body.slice(0, 300)}`)
  }
}

/** One request after another on the loopback, so that next to nothing but the server counts. */
export async function measureRequest(get: Get): Promise<RequestTimes> {
  for (let each = 0; each < WARM; each++) await get()
  const times: number[] = []
  for (let each = 0; each < TIMES; each++) {
    const start = performance.now()
    await get()
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor((TIMES - 1) * share)] ?? Number.NaN
  return { median: at(0.5), p95: at(0.95) }
}

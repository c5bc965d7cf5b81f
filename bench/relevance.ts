import { readFile } from 'node:fs/promises'

/** What a person typed, and everything of the demo's catalogue that this person would want to see (names in English). */
export interface LabelledQuery {
  readonly market: string
  readonly q: string
  readonly want: readonly string[]
}

export interface Recall {
  /** Mean over the queries of: how many of the first five are wanted, of as many as could be. */
  readonly mean: number
  readonly missed: readonly {
    readonly query: LabelledQuery
    readonly recall: number
    readonly found: readonly string[]
  }[]
}

const FIRST = 5

export async function readLabelledQueries(): Promise<LabelledQuery[]> {
  return JSON.parse(await readFile(new URL('../tests/int/catalog/search-queries.json', import.meta.url), 'utf8'))
}

/** @param url of a server with the demo's catalogue */
export async function measureRecall(url: string, queries: readonly LabelledQuery[]): Promise<Recall> {
  const results = []
  for (const query of queries) {
    const found = await firstNames(url, query)
    const wanted = found.filter((name) => query.want.includes(name)).length
    results.push({ query, found, recall: Math.min(1, wanted / Math.min(FIRST, query.want.length)) })
  }
  return {
    mean: results.reduce((sum, { recall }) => sum + recall, 0) / results.length,
    missed: results.filter(({ recall }) => recall < 1),
  }
}

async function firstNames(url: string, { market, q }: LabelledQuery): Promise<string[]> {
  const response = await fetch(
    `${url}/api/catalog/search?${new URLSearchParams({ market, q, limit: String(FIRST) })}`,
    {
      headers: { 'accept-language': 'en' },
    },
  )
  if (!response.ok) throw new Error(`a search for ${q} answered ${response.status} ${await response.text()}`)
  const { docs } = (await response.json()) as { docs: { name: string }[] }
  return docs.slice(0, FIRST).map(({ name }) => name)
}

export function reportRecall({ mean, missed }: Recall, count: number): string {
  const lines = missed.map(
    ({ query, recall, found }) =>
      `  ${recall.toFixed(2)}  ${query.market}: ${query.q} → ${found.join(' · ') || 'nothing'}`,
  )
  return [`recall@${FIRST} of ${count} labelled queries: ${mean.toFixed(3)}`, ...lines].join('\n')
}

import type { Page } from 'playwright'

const TEXTUAL = /json|html|x-component/

/** Collects whatever the server tells a page from now on, in answers and over sockets. */
export function overhear(page: Page): () => Promise<string> {
  const told: Promise<string>[] = []
  page.on('response', (response) => {
    if (!TEXTUAL.test(response.headers()['content-type'] ?? '')) return
    // The body of an answer that the page no longer waited for cannot be read: nobody saw it.
    told.push(response.text().catch((error: Error) => error.message))
  })
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => told.push(Promise.resolve(String(payload))))
  })
  return async () => (await Promise.all(told)).join('\n')
}

import type { Server } from 'node:http'
import type { Express } from 'express'
import next from 'next'
import { BRAND_ICON } from '../admin/brand'
import type { Env } from '../env'

/** The panel and the public pages, served by Next as the last handler. Payload must be ready before: Next then finds the same instance. */
export async function addNext(server: Express, httpServer: Server, settings: Env): Promise<{ close(): Promise<void> }> {
  const panel = next({
    dev: settings.NODE_ENV === 'development',
    dir: process.cwd(),
    hostname: settings.HOST,
    port: settings.PORT,
    httpServer,
  })
  await panel.prepare()
  const handle = panel.getRequestHandler()
  // Asked for by browsers while a page is still on its way to say where its icon is.
  server.get('/favicon.ico', (_req, res) =>
    res.type('image/svg+xml').set('Cache-Control', 'max-age=86400').send(BRAND_ICON),
  )
  server.get('/', (_req, res) => res.redirect('/admin'))
  server.use((req, res) => handle(req, res))
  return { close: () => panel.close() }
}

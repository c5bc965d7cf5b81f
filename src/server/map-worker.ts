import { createRequire } from 'node:module'
import type { RequestHandler } from 'express'

const WORKER = createRequire(import.meta.url).resolve('maplibre-gl/dist/maplibre-gl-csp-worker.js')

/**
 * The map library's worker, from its package as it is: served from our own origin it needs no exception in the policy of content.
 * The address carries the package's version, so that a browser keeps it until that changes.
 */
export const mapWorker: RequestHandler = (_req, res) => {
  res.sendFile(WORKER, { immutable: true, maxAge: '365d' })
}

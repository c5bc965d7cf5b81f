import type { LiveNamespace } from '../domain/live/live-events'

/** The doors of the contract. */
export const NAMESPACES = ['/customer', '/restaurant', '/driver', '/admin', '/support'] as const

export type Namespace = LiveNamespace & (typeof NAMESPACES)[number]

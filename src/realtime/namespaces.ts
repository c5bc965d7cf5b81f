/** The doors of the contract; `/support` comes with the tickets. */
export const NAMESPACES = ['/customer', '/restaurant', '/driver', '/admin'] as const

export type Namespace = (typeof NAMESPACES)[number]

import type { Endpoint } from 'payload'
import { menu } from './menu'
import { restaurants } from './restaurants'
import { search, suggest } from './search'
import { slots } from './slots'

export const catalogEndpoints: Endpoint[] = [restaurants, menu, slots, search, suggest]

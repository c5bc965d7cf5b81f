import type { Endpoint } from 'payload'
import { menu } from './menu'
import { restaurants } from './restaurants'
import { search, suggest } from './search'

export const catalogEndpoints: Endpoint[] = [restaurants, menu, search, suggest]

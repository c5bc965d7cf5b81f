import type { Endpoint } from 'payload'
import { keepingEndpoints } from './keeping'
import { peopleEndpoints } from './people'

export const privacyEndpoints: Endpoint[] = [...peopleEndpoints, ...keepingEndpoints]

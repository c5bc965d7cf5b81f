import { PAGES } from './pages'
import { RECORD_VIEWS } from './records'
import type { View } from './view'

/** Every view there is: the walk (`tests/e2e/walk*.test.ts`) and `npm run screenshots` go through this table. */
export const VIEWS: readonly View[] = [...PAGES, ...RECORD_VIEWS]

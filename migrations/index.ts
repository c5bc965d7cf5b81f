import * as collections from './20261121_090000_collections'
import * as ground from './20261121_090100_ground'
import * as eventsByTransaction from './20261121_101000_events_by_transaction'
import * as marketMaps from './20261121_110000_market_maps'
import * as kitchen from './20261121_120000_kitchen'
import * as dashboards from './20261121_130000_dashboards'
import * as search from './20261121_140000_search'
import * as bell from './20261121_140100_bell'
import * as newestFirst from './20261121_140200_newest_first'
import * as options from './20261121_150000_options'
import * as fewerIndexes from './20261121_160000_fewer_indexes'
import * as openingHours from './20261121_170000_opening_hours'
import * as attributes from './20261121_180000_attributes'
import * as schedules from './20261121_181000_schedules'
import * as media from './20261121_182000_media'
import * as areas from './20261121_183000_areas'
import * as catalogSearch from './20261121_184000_catalog_search'
import * as promotions from './20261121_185000_promotions'
import * as menuImports from './20261121_190000_menu_imports'

/** Every migration, in order. `payload migrate:create` rewrites this file; keep its shape. */
export const migrations = [
  { up: collections.up, down: collections.down, name: '20261121_090000_collections' },
  { up: ground.up, down: ground.down, name: '20261121_090100_ground' },
  { up: eventsByTransaction.up, down: eventsByTransaction.down, name: '20261121_101000_events_by_transaction' },
  { up: marketMaps.up, down: marketMaps.down, name: '20261121_110000_market_maps' },
  { up: kitchen.up, down: kitchen.down, name: '20261121_120000_kitchen' },
  { up: dashboards.up, down: dashboards.down, name: '20261121_130000_dashboards' },
  { up: search.up, down: search.down, name: '20261121_140000_search' },
  { up: bell.up, down: bell.down, name: '20261121_140100_bell' },
  { up: newestFirst.up, down: newestFirst.down, name: '20261121_140200_newest_first' },
  { up: options.up, down: options.down, name: '20261121_150000_options' },
  { up: fewerIndexes.up, down: fewerIndexes.down, name: '20261121_160000_fewer_indexes' },
  { up: openingHours.up, down: openingHours.down, name: '20261121_170000_opening_hours' },
  { up: attributes.up, down: attributes.down, name: '20261121_180000_attributes' },
  { up: schedules.up, down: schedules.down, name: '20261121_181000_schedules' },
  { up: media.up, down: media.down, name: '20261121_182000_media' },
  { up: areas.up, down: areas.down, name: '20261121_183000_areas' },
  { up: catalogSearch.up, down: catalogSearch.down, name: '20261121_184000_catalog_search' },
  { up: promotions.up, down: promotions.down, name: '20261121_185000_promotions' },
  { up: menuImports.up, down: menuImports.down, name: '20261121_190000_menu_imports' },
]

import * as collections from './20261121_090000_collections'
import * as ground from './20261121_090100_ground'

/** Every migration, in order. `payload migrate:create` rewrites this file; keep its shape. */
export const migrations = [
  { up: collections.up, down: collections.down, name: '20261121_090000_collections' },
  { up: ground.up, down: ground.down, name: '20261121_090100_ground' },
]

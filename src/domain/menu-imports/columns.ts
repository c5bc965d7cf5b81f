import type { SheetName } from './sheet'

/** How a cell is read and written. Empty, it clears optional keys, names and prices, lists of keys and texts; of others, what was there stays. */
export type CellKind =
  | 'key'
  | 'optionalKey'
  | 'keys'
  | 'name'
  | 'optionalName'
  | 'text'
  | 'price'
  | 'optionalPrice'
  | 'delta'
  | 'count'
  | 'number'
  | 'flag'
  | 'stock'
  | 'hours'
  | 'date'
  /** Read once the category of its product is known: `read-attributes.ts`. */
  | 'attribute'

export interface Column {
  readonly name: string
  /** Of a `ProductState`, `OptionState` or `GroupState`; `key` and `group` name the row itself. */
  readonly field: string
  readonly of: 'product' | 'group' | 'option'
  readonly kind: CellKind
  /** The column must be there. */
  readonly always?: true
  /** A new one cannot be without it. */
  readonly forNew?: true
  /** In the template's one row. */
  readonly example: string
}

/** The tables' columns in the order of export; after those of products come the attributes of their categories (`attribute-columns.ts`). */
export const COLUMNS: Readonly<Record<SheetName, readonly Column[]>> = {
  products: [
    { name: 'sku', field: 'key', of: 'product', kind: 'key', always: true, forNew: true, example: 'NDOLE-1' },
    { name: 'category', field: 'category', of: 'product', kind: 'name', forNew: true, example: 'mains' },
    { name: 'name_en', field: 'nameEn', of: 'product', kind: 'name', forNew: true, example: 'Ndole with plantain' },
    { name: 'name_fr', field: 'nameFr', of: 'product', kind: 'optionalName', example: 'Ndolé et plantains' },
    {
      name: 'description_en',
      field: 'descriptionEn',
      of: 'product',
      kind: 'text',
      example: 'Bitter leaves, peanuts, beef',
    },
    {
      name: 'description_fr',
      field: 'descriptionFr',
      of: 'product',
      kind: 'text',
      example: 'Feuilles, arachides, bœuf',
    },
    { name: 'price', field: 'price', of: 'product', kind: 'price', forNew: true, example: '3500' },
    { name: 'original_price', field: 'originalPrice', of: 'product', kind: 'optionalPrice', example: '' },
    { name: 'cost_price', field: 'costPrice', of: 'product', kind: 'optionalPrice', example: '' },
    { name: 'active', field: 'active', of: 'product', kind: 'flag', example: 'yes' },
    { name: 'stock', field: 'stock', of: 'product', kind: 'stock', example: 'unlimited' },
    { name: 'position', field: 'position', of: 'product', kind: 'number', example: '100' },
    { name: 'option_groups', field: 'optionGroups', of: 'product', kind: 'keys', example: '' },
    { name: 'hours', field: 'hours', of: 'product', kind: 'hours', example: 'mon-fri 11:00-15:00|sat-sun 11:00-22:00' },
    { name: 'season_from', field: 'seasonFrom', of: 'product', kind: 'date', example: '' },
    { name: 'season_until', field: 'seasonUntil', of: 'product', kind: 'date', example: '' },
  ],
  options: [
    { name: 'group', field: 'group', of: 'group', kind: 'key', always: true, forNew: true, example: 'SIZE' },
    { name: 'group_name_en', field: 'nameEn', of: 'group', kind: 'name', forNew: true, example: 'Size' },
    { name: 'group_name_fr', field: 'nameFr', of: 'group', kind: 'optionalName', example: 'Taille' },
    { name: 'min', field: 'min', of: 'group', kind: 'count', example: '1' },
    { name: 'max', field: 'max', of: 'group', kind: 'count', example: '1' },
    { name: 'group_position', field: 'position', of: 'group', kind: 'number', example: '100' },
    { name: 'group_hours', field: 'hours', of: 'group', kind: 'hours', example: '' },
    { name: 'group_season_from', field: 'seasonFrom', of: 'group', kind: 'date', example: '' },
    { name: 'group_season_until', field: 'seasonUntil', of: 'group', kind: 'date', example: '' },
    { name: 'option', field: 'key', of: 'option', kind: 'key', always: true, example: 'L' },
    { name: 'name_en', field: 'nameEn', of: 'option', kind: 'name', forNew: true, example: 'Large' },
    { name: 'name_fr', field: 'nameFr', of: 'option', kind: 'optionalName', example: 'Grande' },
    { name: 'price_delta', field: 'priceDelta', of: 'option', kind: 'delta', example: '500' },
    { name: 'default', field: 'isDefault', of: 'option', kind: 'flag', example: 'no' },
    { name: 'max_quantity', field: 'maxQuantity', of: 'option', kind: 'count', example: '1' },
    { name: 'active', field: 'active', of: 'option', kind: 'flag', example: 'yes' },
    { name: 'stock', field: 'stock', of: 'option', kind: 'stock', example: 'unlimited' },
    { name: 'position', field: 'position', of: 'option', kind: 'number', example: '100' },
    { name: 'product', field: 'product', of: 'option', kind: 'optionalKey', example: '' },
  ],
}

/** The column that holds a field, for a problem found after the cells were read. */
export function columnOf(sheet: SheetName, of: Column['of'], field: string): string | null {
  return COLUMNS[sheet].find((column) => column.of === of && column.field === field)?.name ?? null
}

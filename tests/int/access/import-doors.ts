import { v7 as uuid } from 'uuid'
import type { Door } from './door'

const KITCHEN = ['owner', 'staff', 'admin'] as const

const ofMine =
  (what: string): Door['own'] =>
  async ({ mine }) => ({ path: `/api/restaurants/${mine.id}/${what}` })

/** An import of `mine` that changes nothing, in that state; none other is under way. */
const menuImport =
  (status: string, path: string): Door['own'] =>
  async ({ sql, mine, marketId }) => {
    const id = uuid()
    await sql.query(`update menu_imports set status = 'undone'`)
    await sql.query(
      `insert into menu_imports (id, restaurant_id, market_id, status, whole, files, counts, problems, total, created_at)
       values ($1, $2, $3, $4, false, '[]', $5, '[]', 0, now())`,
      [id, mine.id, marketId, status, { new: 0, changed: 0, off: 0, unchanged: 0, problems: 0, priceJumps: 0 }],
    )
    return { path: `/api/menu-imports/${id}${path}` }
  }

/** The doors of menus as files. */
export const IMPORT_DOORS: Record<string, Door> = {
  'post /api/restaurants/:id/menu-imports': {
    roles: KITCHEN,
    own: async ({ mine }) => {
      const form = new FormData()
      form.set('products', new File(['sku,active\nNONE-YET,no\n'], 'products.csv'))
      return { path: `/api/restaurants/${mine.id}/menu-imports`, options: { form } }
    },
  },
  'get /api/restaurants/:id/menu-imports': { roles: KITCHEN, own: ofMine('menu-imports') },
  'get /api/restaurants/:id/menu-export': { roles: KITCHEN, own: ofMine('menu-export') },
  'get /api/restaurants/:id/menu-export/:sheet': { roles: KITCHEN, own: ofMine('menu-export/options') },
  'get /api/restaurants/:id/menu-template/:sheet': { roles: KITCHEN, own: ofMine('menu-template/products') },
  'get /api/menu-imports/:id': { roles: KITCHEN, own: menuImport('checked', '') },
  'get /api/menu-imports/:id/changes': { roles: KITCHEN, own: menuImport('checked', '/changes') },
  'post /api/menu-imports/:id/apply': { roles: KITCHEN, own: menuImport('checked', '/apply') },
  'post /api/menu-imports/:id/discard': { roles: KITCHEN, own: menuImport('checked', '/discard') },
  'post /api/menu-imports/:id/undo': { roles: KITCHEN, own: menuImport('applied', '/undo') },
}

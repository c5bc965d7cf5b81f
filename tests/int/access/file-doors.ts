import { addDocument, addPicture, documentForm, PDF, pictureForm, shownResult } from '../../factories/files'
import { drawPhoto } from '../../factories/photos'
import type { Door } from './doors'
import { ROLES } from './matrix'

/** The doors of pictures and private documents. */
export const FILE_DOORS: Record<string, Door> = {
  'post /api/media': {
    roles: ['owner', 'admin'],
    own: async () => ({ path: '/api/media', options: { form: pictureForm(await drawPhoto()) } }),
  },
  'post /api/media/:id/remove': {
    roles: ['admin'],
    own: async ({ api, people }) => {
      const { body } = await addPicture(api, await drawPhoto(), { token: people.owner.token })
      return { path: `/api/media/${body.doc.id}/remove` }
    },
  },
  'post /api/documents': {
    roles: ['customer', 'owner', 'staff', 'driver', 'admin'],
    own: async ({ mine }, role) => {
      const product = { purpose: 'lab_result', productId: mine.products[0] ?? '' }
      const about = role === 'customer' || role === 'driver' ? { purpose: 'identity' } : product
      return { path: '/api/documents', options: { form: documentForm(PDF, about) } }
    },
  },
  'post /api/documents/:id/link': {
    roles: ROLES,
    own: async (town) => ({ path: `/api/documents/${await shownResult(town)}/link` }),
  },
  'get /api/documents/:id/file': {
    roles: ROLES,
    own: async (town, role) => {
      const id = await shownResult(town)
      const token = role === 'guest' ? undefined : town.people[role].token
      const { body } = await town.api.post<{ url: string }>(`/api/documents/${id}/link`, { token })
      return { path: body.url }
    },
  },
  'post /api/documents/:id/remove': {
    roles: ['customer', 'owner', 'staff', 'driver', 'admin'],
    own: async (town, role) => {
      const own = role === 'customer' || role === 'driver'
      const id = own ? await addDocument(town, town.people[role], { purpose: 'identity' }) : await shownResult(town)
      return { path: `/api/documents/${id}/remove` }
    },
  },
}

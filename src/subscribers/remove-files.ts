import { documentFolder } from '../domain/documents/document-key'
import { pictureFolder } from '../domain/media/picture'
import { subscriber } from './subscriber'

/** Files go after the row that they belonged to, once it is sure that it is gone. */
export const removeFiles = subscriber({
  name: 'remove-files',
  on: ['media.removed', 'document.removed'],
  async handle({ storage }, { data }) {
    const folder = 'mediaId' in data ? pictureFolder(data.mediaId) : documentFolder(data.documentId)
    for await (const { key } of storage.list(folder)) await storage.remove(key)
  },
})

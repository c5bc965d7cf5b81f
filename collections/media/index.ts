import { join } from 'node:path'
import { fileOnly } from '../../hooks/media/file-only'
import { everybody, nobody, role } from '../../src/access/predicates'
import { env } from '../../src/env'
import { defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { shownTo } from '../shown-to'

/** Pictures of restaurants and products: public, typed by content, at most 5 MB (SEC-8). */
export const Media = defineCollection({
  slug: 'media',
  labels: { singular: { en: 'Picture', fr: 'Image' }, plural: { en: 'Pictures', fr: 'Images' } },
  admin: {
    group: GROUPS.catalog,
    hidden: shownTo('admin', 'support', 'owner', 'staff'),
    defaultColumns: ['filename', 'alt', 'filesize', 'updatedAt'],
  },
  access: { read: everybody, create: role('admin', 'owner'), update: role('admin'), delete: nobody },
  hooks: { beforeOperation: [fileOnly] },
  upload: {
    staticDir: join(env().DATA_DIR, 'media'),
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp'],
    pasteURL: false,
    imageSizes: [{ name: 'card', width: 640, height: 400, position: 'centre' }],
    adminThumbnail: 'card',
  },
  fields: [
    {
      name: 'alt',
      label: { en: 'What it shows', fr: 'Ce qu’elle montre' },
      type: 'text',
      required: true,
      localized: true,
    },
  ],
})

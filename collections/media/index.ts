import type { FieldHook, UploadConfig } from 'payload'
import { mediaEndpoints } from '../../endpoints/media'
import { wordsOnly } from '../../hooks/media/words-only'
import { everybody, nobody, role } from '../../src/access/predicates'
import { WaybillError } from '../../src/domain/errors'
import { PICTURE_TYPES } from '../../src/domain/media/file-limits'
import { cdnPath, ORIGINAL } from '../../src/domain/media/picture'
import { defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { shownTo } from '../shown-to'

const KEPT = ['hash', 'blurhash', 'filename', 'mimeType', 'filesize', 'width', 'height', 'url', 'thumbnailURL']

type UploadHandler = NonNullable<UploadConfig['handlers']>[number]

const cdnUrl: FieldHook = ({ data, originalDoc }) => {
  const hash = data?.hash ?? originalDoc?.hash
  return typeof hash === 'string' ? cdnPath(hash, ORIGINAL, 'webp') : null
}

/** Payload keeps no file: at its own address of one there is nothing. */
const noFile: UploadHandler = () => {
  throw new WaybillError('not_found')
}

/**
 * Pictures of restaurants, products and categories: public, at most 5 MB, drawn anew (SEC-8), served from `/cdn/` (PERF-2). One comes in
 * by `POST /api/media`, our own verb, and never changes but for its words; Payload stores and serves no file.
 */
export const Media = defineCollection({
  slug: 'media',
  labels: { singular: { en: 'Picture', fr: 'Image' }, plural: { en: 'Pictures', fr: 'Images' } },
  admin: {
    group: GROUPS.catalog,
    hidden: shownTo('admin', 'support', 'owner', 'staff'),
    useAsTitle: 'alt',
    defaultColumns: ['filename', 'alt', 'filesize', 'updatedAt'],
    listSearchableFields: ['alt'],
    components: { edit: { Upload: '/src/admin/components/media/PictureUpload#PictureUpload' } },
  },
  access: { read: everybody, create: role('admin', 'owner'), update: role('admin'), delete: nobody },
  endpoints: mediaEndpoints,
  locked: { always: KEPT },
  // Who shows a picture anywhere needs its name.
  forceSelect: { hash: true },
  hooks: { beforeOperation: [wordsOnly] },
  upload: {
    disableLocalStorage: true,
    mimeTypes: [...PICTURE_TYPES],
    pasteURL: false,
    crop: false,
    focalPoint: false,
    bulkUpload: false,
    handlers: [noFile],
    adminThumbnail: ({ doc }) => (typeof doc.hash === 'string' ? cdnPath(doc.hash, 'thumbnail', 'webp') : null),
  },
  fields: [
    {
      name: 'alt',
      label: { en: 'What it shows', fr: 'Ce qu’elle montre' },
      type: 'text',
      required: true,
      localized: true,
      maxLength: 300,
      admin: {
        description: {
          en: 'For those who cannot see it, in both languages: switch the content’s language above.',
          fr: 'Pour qui ne peut pas la voir, dans les deux langues : changez la langue du contenu ci-dessus.',
        },
      },
    },
    // In place of Payload's own address, which would be that of a file it keeps.
    { name: 'url', type: 'text', admin: { hidden: true }, hooks: { afterRead: [cdnUrl] } },
    { name: 'hash', type: 'text', required: true, index: true, admin: { hidden: true } },
    { name: 'blurhash', type: 'text', required: true, admin: { hidden: true } },
    // Not refused as the others are: a form that was opened before the sizes were made sends that there are none, and means its words.
    { name: 'made', type: 'json', admin: { hidden: true }, access: { create: () => false, update: () => false } },
  ],
})

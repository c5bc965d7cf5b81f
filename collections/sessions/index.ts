import { or, ownBy, role } from '../../src/access/predicates'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { READ_ONLY_PAGE } from '../read-only-page'
import { shownTo } from '../shown-to'

/** One sign-in on one device. Its refresh token is derived, never stored; `generation` counts its rotations. */
export const Sessions = defineCollection({
  slug: 'sessions',
  labels: { singular: { en: 'Session', fr: 'Session' }, plural: { en: 'Sessions', fr: 'Sessions' } },
  admin: {
    group: GROUPS.system,
    hidden: shownTo('admin'),
    components: READ_ONLY_PAGE,
    defaultColumns: ['user', 'userAgent', 'createdAt', 'rotatedAt', 'revokedAt'],
  },
  access: { ...COMMAND_OWNED, read: or(role('admin'), ownBy('user')) },
  fields: [
    {
      name: 'user',
      label: { en: 'User', fr: 'Utilisateur' },
      type: 'relationship',
      relationTo: 'users',
      required: true,
      maxDepth: 0,
    },
    {
      name: 'generation',
      label: { en: 'Rotations', fr: 'Rotations' },
      type: 'number',
      required: true,
      defaultValue: 0,
    },
    { name: 'rotatedAt', label: { en: 'Last renewed', fr: 'Dernier renouvellement' }, type: 'date', required: true },
    { name: 'expiresAt', label: { en: 'Expires', fr: 'Expire' }, type: 'date', required: true },
    { name: 'revokedAt', label: { en: 'Ended', fr: 'Fermée' }, type: 'date' },
    { name: 'userAgent', label: { en: 'Device', fr: 'Appareil' }, type: 'text' },
    { name: 'ip', label: { en: 'Address', fr: 'Adresse IP' }, type: 'text' },
  ],
})

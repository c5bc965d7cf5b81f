import { offerEndpoints } from '../../endpoints/offers'
import { or, ownDriver, role } from '../../src/access/predicates'
import { statusField } from '../../src/fields/status-field'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { READ_ONLY_PAGE } from '../read-only-page'
import { shownTo } from '../shown-to'
import { OFFER_STATUS_LABELS } from './labels'

/** A delivery offered to one driver for a short time. `closedAt` empty means pending: at most one per delivery and per driver. */
export const Offers = defineCollection({
  slug: 'offers',
  labels: { singular: { en: 'Offer', fr: 'Offre' }, plural: { en: 'Offers', fr: 'Offres' } },
  admin: {
    group: GROUPS.operations,
    hidden: shownTo('admin', 'support'),
    components: READ_ONLY_PAGE,
    defaultColumns: ['driver', 'status', 'createdAt', 'expiresAt', 'closedAt', 'reason'],
  },
  defaultSort: '-createdAt',
  access: { ...COMMAND_OWNED, read: or(role('admin', 'support'), ownDriver('driver')) },
  endpoints: offerEndpoints,
  fields: [
    {
      name: 'delivery',
      label: { en: 'Delivery', fr: 'Livraison' },
      type: 'relationship',
      relationTo: 'deliveries',
      required: true,
      maxDepth: 0,
    },
    {
      name: 'driver',
      label: { en: 'Driver', fr: 'Livreur' },
      type: 'relationship',
      relationTo: 'drivers',
      required: true,
      maxDepth: 1,
    },
    statusField(OFFER_STATUS_LABELS),
    {
      name: 'pickupMeters',
      label: { en: 'Way to the restaurant (m)', fr: 'Trajet au restaurant (m)' },
      type: 'number',
      required: true,
    },
    { name: 'expiresAt', label: { en: 'Open until', fr: 'Ouverte jusqu’à' }, type: 'date', required: true },
    { name: 'closedAt', label: { en: 'Answered', fr: 'Répondue' }, type: 'date' },
    { name: 'reason', label: { en: 'Reason', fr: 'Motif' }, type: 'text' },
  ],
})

import type { Field } from 'payload'
import { identityCheckEndpoints } from '../../endpoints/identity-checks'
import { role } from '../../src/access/predicates'
import { marketField } from '../../src/fields/place-fields'
import { selectOptions } from '../../src/fields/select-options'
import { statusField } from '../../src/fields/status-field'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { READ_ONLY_PAGE } from '../read-only-page'
import { shownTo } from '../shown-to'
import { CHECK_STATUS_LABELS, CHECK_TYPE_LABELS, IDENTITY_PAPER_LABELS, IDENTITY_PROVIDER_LABELS } from './labels'

const person = (name: string, en: string, fr: string, required = false): Field => ({
  name,
  label: { en, fr },
  type: 'relationship',
  relationTo: 'users',
  required,
  maxDepth: 1,
})

/** What nobody reads by the API: sealed (SEC-6), or of use to nobody but ourselves. */
const inside = (field: Field): Field => ({ ...field, admin: { hidden: true }, access: { read: () => false } }) as Field

/**
 * Who was found to be who, and of what age (IDV-1, IDV-2): the result and where it came from. No picture and no number of a paper is kept here,
 * and the date of birth is sealed.
 */
export const IdentityChecks = defineCollection({
  slug: 'identity-checks',
  labels: {
    singular: { en: 'Identity check', fr: 'Vérification d’identité' },
    plural: { en: 'Identity checks', fr: 'Vérifications d’identité' },
  },
  admin: {
    group: GROUPS.people,
    hidden: shownTo('compliance'),
    components: READ_ONLY_PAGE,
    defaultColumns: ['createdAt', 'person', 'type', 'status', 'provider', 'validUntil', 'market'],
  },
  defaultSort: '-createdAt',
  access: { ...COMMAND_OWNED, read: role('compliance', 'admin') },
  endpoints: identityCheckEndpoints,
  fields: [
    person('person', 'Person', 'Personne', true),
    marketField,
    {
      name: 'type',
      label: { en: 'What is checked', fr: 'Objet' },
      type: 'select',
      required: true,
      options: selectOptions(CHECK_TYPE_LABELS),
    },
    statusField(CHECK_STATUS_LABELS),
    {
      name: 'provider',
      label: { en: 'Checked by', fr: 'Vérifiée par' },
      type: 'select',
      required: true,
      options: selectOptions(IDENTITY_PROVIDER_LABELS),
    },
    // The provider's name for it: whoever must see the evidence finds it there.
    { name: 'reference', label: { en: 'Reference', fr: 'Référence' }, type: 'text' },
    {
      name: 'documentKind',
      label: { en: 'Paper', fr: 'Pièce' },
      type: 'select',
      options: selectOptions(IDENTITY_PAPER_LABELS),
    },
    { name: 'issuing', label: { en: 'Issued in', fr: 'Délivrée par' }, type: 'text' },
    // On the day of the decision, and on every day since.
    { name: 'over_18', label: { en: '18 or older', fr: '18 ans ou plus' }, type: 'checkbox' },
    { name: 'over_21', label: { en: '21 or older', fr: '21 ans ou plus' }, type: 'checkbox' },
    { name: 'decidedAt', label: { en: 'Decided', fr: 'Décidée' }, type: 'date' },
    person('decidedBy', 'Decided by', 'Décidée par'),
    { name: 'validUntil', label: { en: 'Good until', fr: 'Valable jusqu’au' }, type: 'date' },
    { name: 'reason', label: { en: 'Reason', fr: 'Motif' }, type: 'text' },
    { name: 'waitingSince', label: { en: 'Waits since', fr: 'Attend depuis' }, type: 'date' },
    {
      name: 'document',
      label: { en: 'Document', fr: 'Document' },
      type: 'relationship',
      relationTo: 'documents',
      maxDepth: 0,
    },
    inside({ name: 'bornOn', type: 'text' }),
    inside({ name: 'flowUrl', type: 'text' }),
    inside({ name: 'flowExpiresAt', type: 'date' }),
    inside({ name: 'forgetAt', type: 'date' }),
    inside({ name: 'remindedAt', type: 'date' }),
    inside({ name: 'calls', type: 'number', required: true, defaultValue: 0 }),
    inside({ name: 'calledAt', type: 'date' }),
    inside({ name: 'dueAt', type: 'date' }),
    inside({ name: 'failure', type: 'text' }),
  ],
})

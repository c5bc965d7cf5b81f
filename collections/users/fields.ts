import type { Field } from 'payload'
import { openBirth, sealBirth, sealNewBirth } from '../../hooks/users/seal-birth'
import { USER_ROLES, type UserRole } from '../../src/domain/identity/roles'
import { askedFor } from '../../src/fields/asked-for'
import { selectOptions } from '../../src/fields/select-options'
import { ROLE_LABELS } from './labels'

/** A form that the way to it gave a restaurant shows it before the role is chosen: what is hidden when a form begins, begins empty. */
const worksForRestaurants = ({ role, restaurants }: { role?: UserRole; restaurants?: unknown[] }) =>
  role === 'owner' || role === 'staff' || (restaurants ?? []).length > 0

export const userFields: Field[] = [
  { name: 'fullName', label: { en: 'Full name', fr: 'Nom complet' }, type: 'text', required: true },
  // Payload adds and shows it; here it says no more than that it is one of the fields that may be locked.
  { name: 'email', type: 'email', required: true, unique: true },
  { name: 'phone', label: { en: 'Phone', fr: 'Téléphone' }, type: 'text', index: true },
  {
    name: 'phoneVerifiedAt',
    label: { en: 'Phone confirmed', fr: 'Téléphone confirmé' },
    type: 'date',
    admin: {
      description: {
        en: 'By a code sent to it. Another number has to be confirmed anew.',
        fr: 'Par un code envoyé à ce numéro. Un autre numéro doit être confirmé à nouveau.',
      },
    },
  },
  {
    name: 'dateOfBirth',
    label: { en: 'Date of birth', fr: 'Date de naissance' },
    type: 'text',
    admin: { description: 'YYYY-MM-DD' },
    hooks: { beforeChange: [sealBirth], afterChange: [sealNewBirth], afterRead: [openBirth] },
  },
  {
    name: 'role',
    label: { en: 'Role', fr: 'Rôle' },
    type: 'select',
    required: true,
    defaultValue: USER_ROLES[0],
    options: selectOptions(ROLE_LABELS),
    admin: { position: 'sidebar' },
  },
  {
    name: 'market',
    label: { en: 'Market', fr: 'Marché' },
    type: 'relationship',
    relationTo: 'markets',
    defaultValue: askedFor('market'),
    admin: { position: 'sidebar' },
  },
  {
    name: 'restaurants',
    label: { en: 'Works for', fr: 'Travaille pour' },
    type: 'relationship',
    relationTo: 'restaurants',
    hasMany: true,
    defaultValue: askedFor('restaurants', { several: true }),
    admin: { position: 'sidebar', condition: worksForRestaurants },
  },
  {
    name: 'locale',
    label: { en: 'Language of messages', fr: 'Langue des messages' },
    type: 'select',
    required: true,
    defaultValue: 'en',
    options: [
      { value: 'en', label: 'English' },
      { value: 'fr', label: 'Français' },
    ],
    admin: { position: 'sidebar' },
  },
  {
    name: 'active',
    label: { en: 'May sign in', fr: 'Peut se connecter' },
    type: 'checkbox',
    required: true,
    defaultValue: true,
    admin: { position: 'sidebar' },
  },
  {
    name: 'wallets',
    type: 'ui',
    admin: { position: 'sidebar', components: { Field: '/src/admin/components/wallet/WalletsOf#WalletsOf' } },
  },
  {
    name: 'identityChecks',
    type: 'ui',
    admin: { position: 'sidebar', components: { Field: '/src/admin/components/identity/ChecksOf#ChecksOf' } },
  },
  {
    name: 'passwordHash',
    type: 'text',
    hidden: true,
    access: { read: () => false, create: () => false, update: () => false },
  },
]

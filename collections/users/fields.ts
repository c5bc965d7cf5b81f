import type { Field } from 'payload'
import { USER_ROLES, type UserRole } from '../../src/domain/identity/roles'
import { selectOptions } from '../../src/fields/select-options'
import { ROLE_LABELS } from './labels'

const worksForRestaurants = (data: { role?: UserRole }) => data.role === 'owner' || data.role === 'staff'

export const userFields: Field[] = [
  { name: 'fullName', label: { en: 'Full name', fr: 'Nom complet' }, type: 'text', required: true },
  // Payload adds and shows it; here it says no more than that it is one of the fields that may be locked.
  { name: 'email', type: 'email', required: true, unique: true },
  { name: 'phone', label: { en: 'Phone', fr: 'Téléphone' }, type: 'text', index: true },
  {
    name: 'dateOfBirth',
    label: { en: 'Date of birth', fr: 'Date de naissance' },
    type: 'text',
    admin: { description: 'YYYY-MM-DD' },
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
    admin: { position: 'sidebar' },
  },
  {
    name: 'restaurants',
    label: { en: 'Works for', fr: 'Travaille pour' },
    type: 'relationship',
    relationTo: 'restaurants',
    hasMany: true,
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
    name: 'passwordHash',
    type: 'text',
    hidden: true,
    access: { read: () => false, create: () => false, update: () => false },
  },
]

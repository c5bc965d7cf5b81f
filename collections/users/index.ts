import { userEndpoints } from '../../endpoints/users'
import { endSessions } from '../../hooks/users/end-sessions'
import { hashPassword } from '../../hooks/users/hash-password'
import { nobody, or, ownBy, role } from '../../src/access/predicates'
import { PANEL_ROLES } from '../../src/domain/identity/roles'
import { waybillStrategy } from '../../src/http/authenticate'
import { principalOf } from '../../src/http/principal'
import { defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { shownTo } from '../shown-to'
import { userFields } from './fields'

/** Everybody who signs in, whatever their role: one collection, one kind of session (`foundations.md`). */
export const Users = defineCollection({
  slug: 'users',
  labels: { singular: { en: 'User', fr: 'Utilisateur' }, plural: { en: 'Users', fr: 'Utilisateurs' } },
  admin: {
    group: GROUPS.people,
    useAsTitle: 'fullName',
    hidden: shownTo('admin', 'support', 'compliance'),
    defaultColumns: ['fullName', 'email', 'role', 'market', 'active'],
    listSearchableFields: ['fullName', 'email', 'phone'],
  },
  auth: { strategies: [waybillStrategy], useSessions: false, removeTokenFromResponses: true, maxLoginAttempts: 0 },
  // A time says nothing without its market.
  forceSelect: { market: true },
  access: {
    admin: ({ req }) => {
      const principal = principalOf(req.user)
      return principal !== undefined && PANEL_ROLES.includes(principal.role)
    },
    read: or(role('admin', 'support', 'compliance'), ownBy('id')),
    create: role('admin'),
    update: or(role('admin'), ownBy('id')),
    delete: nobody,
  },
  endpoints: userEndpoints,
  locked: {
    always: ['passwordHash', 'phoneVerifiedAt', 'hash', 'salt', 'resetPasswordToken', 'resetPasswordExpiration'],
    exceptFor: { admin: ['role', 'restaurants', 'market', 'active', 'email', 'dateOfBirth'] },
  },
  hooks: { beforeOperation: [hashPassword], afterChange: [endSessions] },
  fields: userFields,
})

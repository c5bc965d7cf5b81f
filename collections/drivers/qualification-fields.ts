import type { Field } from 'payload'
import { fieldFor } from '../../src/access/predicates'

/** What is found out about a person is for those who check drivers, and for nobody who merely sends them. */
const checkers = { read: fieldFor('admin', 'compliance') }

/** What was proved of a driver and decided about him: written by commands alone (`src/commands/drivers`). */
export const qualificationFields: Field[] = [
  { name: 'givenName', label: { en: 'Given name', fr: 'Prénom' }, type: 'text', access: checkers },
  { name: 'familyName', label: { en: 'Family name', fr: 'Nom' }, type: 'text', access: checkers },
  {
    name: 'employed',
    label: { en: 'Employed by the holder of the licence', fr: 'Employé par le titulaire de la licence' },
    type: 'checkbox',
    required: true,
    defaultValue: false,
    admin: {
      position: 'sidebar',
      description: {
        en: 'Some states let nobody else carry what is restricted.',
        fr: 'Certains États ne laissent personne d’autre porter ce qui est réglementé.',
      },
    },
  },
  {
    name: 'identityPassedAt',
    label: { en: 'Identity proved', fr: 'Identité prouvée' },
    type: 'date',
    access: checkers,
  },
  { name: 'identityReference', label: { en: 'Proved by', fr: 'Prouvée par' }, type: 'text', access: checkers },
  // Sealed; of the proof and not of the form.
  { name: 'bornOn', type: 'text', access: { read: () => false }, admin: { hidden: true } },
  {
    name: 'suspendedBecause',
    label: { en: 'Suspended because', fr: 'Suspendu parce que' },
    type: 'text',
    access: checkers,
  },
  // `expiry` ends by itself with the renewed paper, `person` by a person alone.
  { name: 'suspendedFor', type: 'text', access: checkers, admin: { hidden: true } },
  { name: 'noticeAt', label: { en: 'Pre-adverse notice', fr: 'Préavis de refus' }, type: 'date', access: checkers },
  {
    name: 'noticeReason',
    label: { en: 'Reason of the notice', fr: 'Motif du préavis' },
    type: 'text',
    access: checkers,
  },
  // YYYY-MM-DD in the zone of the market: when something of what was proved ends, or its end is to be told.
  { name: 'lookOn', type: 'text', index: true, access: checkers, admin: { hidden: true } },
]

/** Of these, what nobody edits. */
export const QUALIFICATION_FIELDS = [
  'identityPassedAt',
  'identityReference',
  'bornOn',
  'suspendedBecause',
  'suspendedFor',
  'noticeAt',
  'noticeReason',
  'lookOn',
]

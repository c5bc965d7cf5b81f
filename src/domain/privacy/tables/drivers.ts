import { erased, type PersonalTable } from '../personal-table'

const ofDriver = { column: 'driver_id', through: 'drivers' } as const

/** Who somebody proved to be, and what he did as a driver or applicant. */
export const IDENTITY_AND_DRIVING: readonly PersonalTable[] = [
  {
    table: 'identity_checks',
    area: 'identity',
    links: [{ column: 'person_id', is: 'person' }],
    erase: 'columns',
    because: 'regulated_sale',
    // That an adult bought, when it was proved and by which reference: no more.
    fates: {
      born_on: 'null',
      flow_url: 'null',
      forget_at: { set: 'least(coalesce(forget_at, now()), now())' },
      due_at: 'null',
      reason: 'kept',
      person_id: 'kept',
      decided_by_id: 'kept',
    },
    untold: ['decided_by_id', 'flow_url', 'calls', 'due_at'],
  },
  { table: 'driver_papers', area: 'driving', links: [ofDriver], erase: 'rows', untold: ['checked_by_id'] },
  {
    table: 'background_checks',
    area: 'driving',
    links: [ofDriver],
    erase: 'columns',
    because: 'regulated_sale',
    // Status and dates stay, the report does not.
    fates: {
      candidate: 'null',
      invitation: 'null',
      report: 'null',
      url: 'null',
      message: 'null',
      accepted_by_id: 'kept',
      driver_id: 'kept',
    },
    untold: ['accepted_by_id', 'calls', 'due_at'],
  },
  {
    table: 'driver_moves',
    area: 'driving',
    links: [ofDriver],
    erase: 'history',
    because: 'regulated_sale',
    fates: { reason: 'null', by_id: 'kept' },
    untold: ['by_id'],
  },
  { table: 'driver_positions', area: 'driving', links: [ofDriver], erase: 'rows', order: 'driver_id' },
  { table: 'driver_position_samples', area: 'driving', links: [ofDriver], erase: 'rows', order: 'at' },
  {
    table: 'driver_reminders',
    area: 'driving',
    links: [ofDriver],
    erase: 'kept',
    because: 'proof',
    // Of a paper, not of a person.
    fates: { name: 'kept' },
    order: 'at',
  },
  {
    table: 'offers',
    area: 'driving',
    links: [ofDriver],
    erase: 'kept',
    because: 'accounting',
    fates: { driver_id: 'kept', reason: 'kept' },
    told: ['id', 'status', 'pickup_meters', 'created_at', 'closed_at'],
  },
  {
    table: 'deliveries',
    area: 'driving',
    links: [ofDriver],
    erase: 'kept',
    because: 'accounting',
    // Where it went is somebody else's.
    told: ['id', 'status', 'distance_meters', 'driver_pay', 'assigned_at', 'picked_up_at', 'delivered_at', 'closed_at'],
  },
  {
    table: 'restaurant_papers',
    area: 'business',
    links: [{ column: 'document_id', through: 'documents' }],
    erase: 'rows',
    untold: ['checked_by'],
  },
  {
    table: 'restaurant_application_moves',
    area: 'business',
    links: [{ column: 'application_id', through: 'restaurant_applications' }],
    erase: 'columns',
    because: 'proof',
    fates: { message: 'null', by_id: 'kept' },
    untold: ['by_id'],
  },
  {
    table: 'restaurant_applications',
    area: 'business',
    links: [{ column: 'applicant_id', is: 'person' }],
    erase: 'columns',
    because: 'proof',
    fates: {
      details: { set: `details - '{ownerName,phone,email,addressLine,lat,lng,taxNumber}'::text[]` },
      message: 'null',
      applicant_id: 'kept',
      reviewer_id: 'kept',
    },
    untold: ['reviewer_id'],
  },
]

/** Drivers, by which the above is found. */
export const DRIVERS: PersonalTable = {
  table: 'drivers',
  area: 'driving',
  links: [{ column: 'user_id', is: 'person' }],
  erase: 'columns',
  because: 'accounting',
  fates: {
    display_name: erased,
    given_name: 'null',
    family_name: 'null',
    born_on: 'null',
    suspended_because: 'null',
    notice_reason: 'null',
    active: { set: 'false' },
    user_id: 'kept',
    identity_reference: 'kept',
  },
}

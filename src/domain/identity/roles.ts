/** Who a person is to Waybill (SEC-1). A guest has no account, so it is a role of requests and not of users. */
export const USER_ROLES = ['customer', 'owner', 'staff', 'driver', 'support', 'compliance', 'admin'] as const

export type UserRole = (typeof USER_ROLES)[number]
export type Role = UserRole | 'guest' | 'system'

/** Roles that may open the admin panel. Drivers and customers use the apps. */
export const PANEL_ROLES: readonly UserRole[] = ['owner', 'staff', 'support', 'compliance', 'admin']

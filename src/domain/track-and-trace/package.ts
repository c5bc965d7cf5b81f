/** `on_hold`: nothing of it is sold until a person has looked. */
export const PACKAGE_STATUSES = ['active', 'on_hold'] as const
export type PackageStatus = (typeof PACKAGE_STATUSES)[number]

/** As states print it on a tag: 24 letters and digits. */
export const LABEL_PATTERN = /^[A-Z0-9]{24}$/
export const DAY_PATTERN = /^\d{4}-\d\d-\d\d$/

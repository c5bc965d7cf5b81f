/** Days after which the file of an export is removed. */
export const EXPORT_DAYS = 7

/** Where the sealed zip of an export lies. */
export const personExportKey = (id: string) => `person-exports/${id}.zip`
/** What its seal is about. */
export const personExportAbout = (id: string) => `person-export:${id}`

export const EXPORT_STATES = ['waiting', 'running', 'ready', 'removed'] as const
export type ExportState = (typeof EXPORT_STATES)[number]

export interface LogText {
  readonly en: string
  readonly fr: string
}

/** What stands in the log’s `command` column, and what people read in its place. */
export type LogTexts = Readonly<Record<string, LogText>>

/** A report to be read on paper: every text is written as it is to stand there. */
export interface PrintedReport {
  readonly locale: 'en' | 'fr'
  readonly title: string
  /** Of what and when it is. */
  readonly subtitle: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly tables: readonly PrintedTable[]
  /** On every page, beside its number. */
  readonly footer: string
}

export interface PrintedTable {
  readonly title: string
  /** Of the first column, which is text, then of the numbers. */
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly sums?: readonly string[]
}

/** Makes paper of reports. */
export interface Printing {
  /** @returns a PDF */
  print(report: PrintedReport): Promise<Uint8Array>
}

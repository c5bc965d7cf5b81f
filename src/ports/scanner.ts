/** Looks into what people send for what would harm whoever opens it. */
export interface Scanner {
  /** False where nothing is looked at; told at the start of the process. */
  readonly looks: boolean
  /** @throws WaybillError `unavailable` when it cannot tell: unknown is never clean. */
  scan(file: ReadableStream<Uint8Array>): Promise<'clean' | 'infected'>
}

/**
 * Keeps what was dear to make, in this process or one that several share. It may forget anything at any time, and never says whether a
 * value is still right: who reads asks that (`src/queries/catalog/kept.ts`). Values are plain data, never changed once kept.
 */
export interface Cache {
  /** Undefined for what was never kept, is older than it was allowed to be, or had to make room. */
  get<Value extends object>(key: string): Promise<Value | undefined>
  /** @param seconds for so long at most, in real time */
  set<Value extends object>(key: string, value: Value, seconds: number): Promise<void>
}

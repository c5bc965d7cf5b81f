/** Parts of what is held of a person: one file each in an export, one line each of what an erasure does. */
export const PRIVACY_AREAS = ['account', 'orders', 'payments', 'identity', 'driving', 'business'] as const
export type PrivacyArea = (typeof PRIVACY_AREAS)[number]

/** Why something stays when its person is erased (GDPR Art. 17(3)(b) and (e)). */
export const KEPT_BECAUSE = ['accounting', 'regulated_sale', 'proof', 'claims'] as const
export type KeptBecause = (typeof KEPT_BECAUSE)[number]

/**
 * How a row is known to be about a person: by the user's id, by a telephone that the person has proved, or through another table of this
 * registry that is about that person.
 */
export type Link =
  | { readonly column: string; readonly is: 'person' }
  | {
      readonly column: string
      readonly is: 'phone'
      /** Rows that are nobody's but this telephone's. */
      readonly where?: string
      /** Rows whose telephone was proved: others may have typed it, so no more than these are told. */
      readonly proved?: string
    }
  | { readonly column: string; readonly through: string; readonly by?: string }

/** What becomes of a personal column: emptied, overwritten by an SQL expression over its own row, or kept. */
export type Fate = 'null' | 'kept' | { readonly set: string }

export interface PersonalTable {
  readonly table: string
  readonly area: PrivacyArea
  /** Any of them makes a row the person's. */
  readonly links: readonly Link[]
  /** At erasure: the rows go, their personal columns go, both stay; histories are emptied by the database's own function. */
  readonly erase: 'rows' | 'columns' | 'kept' | 'history'
  /** Why rows stay. */
  readonly because?: KeptBecause
  /** Personal columns and what becomes of each; those of rows that go whole need none. */
  readonly fates?: Readonly<Record<string, Fate>>
  /** Secrets and what is about others: never exported. */
  readonly untold?: readonly string[]
  /** Where a row is about others too: no more than these columns are exported. */
  readonly told?: readonly string[]
  /** What orders its rows; `id` unless told. */
  readonly order?: string
}

/** What is held of somebody in one table, and what an erasure would do to it. */
export interface HeldTable {
  readonly area: PrivacyArea
  readonly table: string
  readonly rows: number
  readonly fate: 'removed' | 'emptied' | 'kept'
  readonly because: KeptBecause | null
}

/** Text in place of one that must not be empty. */
export const ERASED = 'Erased'
export const erased: Fate = { set: `'${ERASED}'` }
/** About a kilometre: the tax district stays, the door goes. */
export const roughly = (column: string): Fate => ({ set: `round(${column}, 2)` })
/** A code such as `no_driver` is nobody's words. */
export const codeOnly = (column: string): Fate => ({
  set: `case when ${column} ~ '^[a-z]+(_[a-z]+)*$' then ${column} end`,
})

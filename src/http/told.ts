/** What a handler may hand over for an answer of type `T`: moments as dates, which JSON writes as texts, and texts that nobody narrowed. */
export type Told<T> = T extends string
  ? string | Date
  : T extends readonly (infer Each)[]
    ? readonly Told<Each>[]
    : T extends object
      ? { readonly [Key in keyof T]: Told<T[Key]> }
      : T

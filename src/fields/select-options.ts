import type { Option } from 'payload'

/** Select options of a domain list with a label in both languages for each member: a new member does not compile without its words. */
export function selectOptions<V extends string>(labels: Readonly<Record<V, { en: string; fr: string }>>): Option[] {
  return (Object.keys(labels) as V[]).map((value) => ({ value, label: labels[value] }))
}

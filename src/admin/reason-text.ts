import { ORDER_REASON_LABELS } from '../../collections/orders/labels'

const LABELS: Readonly<Record<string, { en: string; fr: string } | undefined>> = ORDER_REASON_LABELS

/** A reason as people read it: stored codes in the reader's language, sentences as they were written. */
export function reasonText(reason: string, label: (label: { en: string; fr: string }) => string): string {
  const known = LABELS[reason]
  return known ? label(known) : reason
}

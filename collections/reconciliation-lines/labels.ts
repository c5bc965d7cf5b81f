import type { FindingKind, SolvingAction } from '../../src/domain/reconciliation/finding'
import type { LineStatus } from '../../src/domain/reconciliation/run'

type Labels<K extends string> = Readonly<Record<K, { en: string; fr: string }>>

export const FINDING_LABELS: Labels<FindingKind> = {
  missing_here: { en: 'Missing here', fr: 'Absent chez nous' },
  missing_there: { en: 'Missing at the provider', fr: 'Absent chez le prestataire' },
  amount_differs: { en: 'Different amount', fr: 'Montant différent' },
  fee_differs: { en: 'Different fee', fr: 'Frais différents' },
  fee_unexpected: { en: 'Fee is not the agreed one', fr: 'Frais non conformes à l’accord' },
  state_differs: { en: 'Different state', fr: 'État différent' },
}

export const SOLVING_LABELS: Labels<SolvingAction> = {
  ask_again: { en: 'Ask the provider again', fr: 'Redemander au prestataire' },
  book_to_order: { en: 'Book it to an order', fr: 'Affecter à une commande' },
  refund: { en: 'Give it back', fr: 'Rembourser' },
  accept_fee: { en: 'Accept the fee', fr: 'Accepter les frais' },
  write_off: { en: 'Write it off', fr: 'Passer en pertes et profits' },
}

export const LINE_STATUS_LABELS: Labels<LineStatus> = {
  open: { en: 'Open', fr: 'Ouvert' },
  solved: { en: 'Solved', fr: 'Résolu' },
  gone: { en: 'Settled by itself', fr: 'Réglé de lui-même' },
}

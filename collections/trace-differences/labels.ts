import type { DifferenceKind, DifferenceStatus } from '../../src/domain/track-and-trace/difference'

type Labels<Key extends string> = Readonly<Record<Key, { en: string; fr: string }>>

export const DIFFERENCE_KIND_LABELS: Labels<DifferenceKind> = {
  missing_there: { en: 'Not on their list', fr: 'Absent de leur liste' },
  unknown_here: { en: 'Not told by us', fr: 'Non déclaré par nous' },
  state_differs: { en: 'Stands elsewhere', fr: 'Autre état' },
  goods_differ: { en: 'Carries something else', fr: 'Autre contenu' },
  quantity_differs: { en: 'Package holds another quantity', fr: 'Autre quantité dans le colis' },
  package_missing_there: { en: 'Package they do not sell', fr: 'Colis invendable chez eux' },
}

export const DIFFERENCE_STATUS_LABELS: Labels<DifferenceStatus> = {
  open: { en: 'To solve', fr: 'À résoudre' },
  solved: { en: 'Solved', fr: 'Résolu' },
  gone: { en: 'Gone', fr: 'Disparu' },
}

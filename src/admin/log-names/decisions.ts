import { RULE_KIND_LABELS } from '../../../collections/rule-packs/labels'
import type { LogTexts } from './log-texts'

/** What rules decided, each kind of rule by its own label: `rules.delivery_hours`. */
export const DECISIONS: LogTexts = Object.fromEntries(
  Object.entries(RULE_KIND_LABELS).map(([kind, { en, fr }]) => [
    `rules.${kind}`,
    { en: `Rule: ${en}`, fr: `Règle : ${fr}` },
  ]),
)

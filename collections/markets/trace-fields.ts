import type { Field } from 'payload'
import { ours } from './fields'

/** Whom the state of a market is told through, of everything that it traces (CMP-5). Keys are in the environment and never here. */
export const traceFields: Field[] = [
  ours({
    name: 'traceProvider',
    label: { en: 'Track and trace', fr: 'Traçabilité' },
    type: 'select',
    options: [{ value: 'metrc', label: 'Metrc' }],
    admin: {
      description: {
        en: 'Empty: nothing is reported. Set: what is cannabis leaves its restaurant with a confirmed manifest, and not before.',
        fr: 'Vide : rien n’est déclaré. Renseigné : le cannabis ne quitte son restaurant qu’avec un manifeste confirmé.',
      },
    },
  }),
  ours({
    name: 'traceState',
    label: { en: 'State, by two letters', fr: 'État, en deux lettres' },
    type: 'text',
    maxLength: 2,
    admin: {
      description: {
        en: 'Each state has a system of its own, such as CA.',
        fr: 'Chaque État a son propre système, tel que CA.',
      },
    },
  }),
]

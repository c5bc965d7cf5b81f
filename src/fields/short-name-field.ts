import type { TextField } from 'payload'

/** Fills a field of a new row from its name, until somebody writes something else. */
export const FOLLOWS_NAME = '/src/admin/components/FollowName#FollowName'

/** What addresses and links call a row. */
export const shortNameField: TextField = {
  name: 'slug',
  label: { en: 'Short name', fr: 'Nom court' },
  type: 'text',
  required: true,
  unique: true,
  admin: {
    description: {
      en: 'In addresses and links. Small letters, digits and dashes.',
      fr: 'Dans les adresses et les liens. Minuscules, chiffres et tirets.',
    },
    components: { afterInput: [FOLLOWS_NAME] },
  },
}

import { bilingual } from '../../words'

export const documentWords = bilingual({ open: 'Open the document' }, { open: 'Ouvrir le document' })

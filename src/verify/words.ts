import type { Finding, FindingCode } from './findings'

type Locale = 'en' | 'fr'

const TOLD: Record<Locale, Record<FindingCode, string>> = {
  en: {
    unreadable: 'The file cannot be read as an export',
    head_altered: 'The head of a batch was altered',
    chain_broken: 'The chain of batches is broken: one was altered, removed, inserted or moved',
    signature_wrong: 'The signature of a batch is wrong',
    key_not_trusted: 'Batches are signed with a key that is not trusted',
    checkpoint_differs: 'The batch of the checkpoint is another one here: the log was written anew',
    checkpoint_older: 'The checkpoint is older than this export’s chain: take a later one',
    checkpoint_beyond:
      'The chain ends before the checkpoint: the end of the log was cut off, or the export was made before the checkpoint',
    range_cut: 'The export does not hold the whole period that it claims',
    record_altered: 'A record was altered',
    record_altered_before_sealing: 'A record was altered between its writing and its sealing; the seal says so',
    record_removed: 'A record was removed',
    record_inserted: 'A record was inserted, or stands twice or in the wrong place',
    root_differs: 'The records of a batch are not those that were sealed',
  },
  fr: {
    unreadable: 'Le fichier ne se lit pas comme un export',
    head_altered: 'L’en-tête d’un lot a été modifié',
    chain_broken: 'La chaîne des lots est rompue : un lot a été modifié, retiré, ajouté ou déplacé',
    signature_wrong: 'La signature d’un lot est fausse',
    key_not_trusted: 'Des lots sont signés par une clé qui n’est pas de confiance',
    checkpoint_differs: 'Le lot du point de contrôle est un autre ici : le journal a été réécrit',
    checkpoint_older: 'Le point de contrôle est plus ancien que la chaîne de cet export : prenez-en un plus récent',
    checkpoint_beyond:
      'La chaîne s’arrête avant le point de contrôle : la fin du journal a été coupée, ou l’export est antérieur au point de contrôle',
    range_cut: 'L’export ne contient pas toute la période annoncée',
    record_altered: 'Une entrée a été modifiée',
    record_altered_before_sealing: 'Une entrée a été modifiée entre son écriture et son scellement ; le sceau le dit',
    record_removed: 'Une entrée a été retirée',
    record_inserted: 'Une entrée a été ajoutée, ou figure deux fois ou à une autre place',
    root_differs: 'Les entrées d’un lot ne sont pas celles qui ont été scellées',
  },
}

export const WORDS = {
  en: {
    usage: 'Usage: waybill-verify EXPORT.zip --checkpoint FILE --trusted-key FILE',
    genuine: 'Genuine.',
    complete: 'Complete: every record of these batches is there and unchanged.',
    filtered: 'Filtered: each record is genuine. Whether there are others, a filtered export cannot show.',
    purged: 'of which only the proofs are left: purged by retention, as the log tells',
    limit: 'What was written after the checkpoint is signed, and not yet held by anybody outside.',
    altered: 'NOT GENUINE.',
    records: 'records',
    batches: 'batches',
    record: 'record',
    batch: 'batch',
    place: 'place',
  },
  fr: {
    usage: 'Usage : waybill-verify EXPORT.zip --checkpoint FICHIER --trusted-key FICHIER',
    genuine: 'Authentique.',
    complete: 'Complet : toutes les entrées de ces lots sont là, inchangées.',
    filtered: 'Filtré : chaque entrée est authentique. S’il y en a d’autres, un export filtré ne peut le montrer.',
    purged: 'dont seules les preuves restent : purgées selon la durée de conservation, comme le journal le dit',
    limit: 'Ce qui a été écrit après le point de contrôle est signé, mais personne à l’extérieur ne le détient encore.',
    altered: 'PAS AUTHENTIQUE.',
    records: 'entrées',
    batches: 'lots',
    record: 'entrée',
    batch: 'lot',
    place: 'place',
  },
} as const

/** A finding as a sentence that names where it is. */
export function tell({ code, id, batch, place }: Finding, locale: Locale): string {
  const words = WORDS[locale]
  const where = [
    id && `${words.record} ${id}`,
    batch !== undefined && `${words.batch} ${batch}`,
    place !== undefined && `${words.place} ${place}`,
  ].filter(Boolean)
  return where.length > 0 ? `${TOLD[locale][code]} (${where.join(', ')})` : TOLD[locale][code]
}

export function localeOf(lang: string | undefined): Locale {
  return lang?.toLowerCase().startsWith('fr') ? 'fr' : 'en'
}

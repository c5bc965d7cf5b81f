import { bilingual } from '../../words'

export const surgeFieldWords = bilingual(
  {
    preview: 'With these terms',
    off: 'Deliveries always cost the same, however few couriers there are.',
    never: 'A highest multiplier of ×1 adds nothing.',
    example: 'A delivery of {{fee}} costs at most {{most}} at peak: ×{{times}}.',
    bounded: 'A delivery of {{fee}} costs at most {{most}} at peak: ×{{times}}, but no more than {{cap}} on top.',
    share: 'Of the {{more}} on top the courier gets {{driver}}.',
  },
  {
    preview: 'Avec ces conditions',
    off: 'La livraison coûte toujours autant, si peu de livreurs qu’il y ait.',
    never: 'Un multiplicateur de ×1 au plus n’ajoute rien.',
    example: 'Une livraison à {{fee}} coûte au plus {{most}} en cas d’affluence : ×{{times}}.',
    bounded:
      'Une livraison à {{fee}} coûte au plus {{most}} en cas d’affluence : ×{{times}}, mais pas plus de {{cap}} en sus.',
    share: 'Des {{more}} en sus, le livreur reçoit {{driver}}.',
  },
)

export type SurgeFieldWord = keyof typeof surgeFieldWords.en

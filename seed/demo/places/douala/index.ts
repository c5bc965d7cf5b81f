import type { Place } from '../place'
import { braisesDAkwa } from './braises-d-akwa'
import { cedreDAkwa } from './cedre-d-akwa'
import { chezMamaNgo } from './chez-mama-ngo'
import { glacierDesPalmiers } from './glacier-des-palmiers'
import { lePainDeBonapriso } from './le-pain-de-bonapriso'
import { pizzaWouri } from './pizza-wouri'
import { poissonDeDeido } from './poisson-de-deido'
import { saveursDeBonamoussadi } from './saveurs-de-bonamoussadi'
import { shanghaiBali } from './shanghai-bali'
import { soyaMakepe } from './soya-makepe'
import { tableDuPlateau } from './table-du-plateau'
import { tontonBurger } from './tonton-burger'

export const douala: readonly Place[] = [
  chezMamaNgo,
  braisesDAkwa,
  lePainDeBonapriso,
  poissonDeDeido,
  saveursDeBonamoussadi,
  soyaMakepe,
  cedreDAkwa,
  shanghaiBali,
  pizzaWouri,
  tontonBurger,
  glacierDesPalmiers,
  tableDuPlateau,
]

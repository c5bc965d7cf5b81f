import type { Place } from '../place'
import { bayBottleBistro } from './bay-bottle-bistro'
import { caskAndTide } from './cask-and-tide'
import { chezNadege } from './chez-nadege'
import { enchantedBowl } from './enchanted-bowl'
import { farolitoAzul } from './farolito-azul'
import { griffingGrill } from './griffing-grill'
import { jerkJunction } from './jerk-junction'
import { keystoneSushi } from './keystone-sushi'
import { laPalmita } from './la-palmita'
import { phoArchCreek } from './pho-arch-creek'
import { tidewater } from './tidewater'
import { trattoriaSunkist } from './trattoria-sunkist'

export const northMiami: readonly Place[] = [
  griffingGrill,
  chezNadege,
  bayBottleBistro,
  laPalmita,
  phoArchCreek,
  trattoriaSunkist,
  farolitoAzul,
  tidewater,
  jerkJunction,
  keystoneSushi,
  enchantedBowl,
  caskAndTide,
]

import type { Goods } from '../../src/domain/compliance/goods'
import type { OpeningHours } from '../../src/domain/opening/opening-hours'
import type { MarketSlug } from './markets'

/** What the demo's categories are to the rules, by slug; food is nothing. */
export const REGULATED_AS: Readonly<Record<string, Goods>> = {
  'beer-wine': 'alcohol',
  flower: 'cannabis_flower',
  vapes: 'cannabis_concentrate',
  edibles: 'cannabis_edible',
  care: 'cannabis_topical',
}

interface DemoPack {
  note: string
  /** Nobody is held to a draft. */
  published: boolean
  /** Blocks of the form. */
  rules: readonly ({ blockType: string; source: string } & Record<string, unknown>)[]
}

const daily = (opens: string, closes: string): OpeningHours => ({
  week: Array.from({ length: 7 }, () => [{ opens, closes }]),
  special: [],
})

const alcohol = { goods: ['alcohol'], enabled: true }
const cannabis = {
  goods: ['cannabis_flower', 'cannabis_concentrate', 'cannabis_edible', 'cannabis_topical'],
  enabled: false,
}

/**
 * The rules of the demo's markets, with where each is written. Not legal advice: whoever sells for real has them read by counsel, and says so
 * in `verifiedBy`.
 */
export const RULES: Readonly<Record<MarketSlug, DemoPack>> = {
  'north-miami': {
    note: 'Florida: alcohol with a meal',
    published: true,
    rules: [
      { ...alcohol, blockType: 'minimum_age', years: 21, proof: 'verified', source: 'F.S. 562.11(1)(a)' },
      { ...alcohol, blockType: 'identity_check', validDays: 365, source: 'Own policy' },
      {
        ...alcohol,
        blockType: 'ordering_hours',
        hours: daily('07:00', '24:00'),
        keepsHolidays: false,
        source: 'F.S. 562.14; counties may say otherwise',
      },
      {
        ...alcohol,
        blockType: 'delivery_hours',
        hours: daily('07:00', '24:00'),
        keepsHolidays: false,
        source: 'F.S. 562.14; counties may say otherwise',
      },
      {
        ...alcohol,
        blockType: 'handover_evidence',
        idCheck: true,
        signature: true,
        photo: false,
        code: false,
        keepFees: true,
        goodsGo: 'stock',
        keptDays: 1_095,
        source: 'F.S. 561.57(6), 562.11(1)(c); what comes back: own policy',
      },
      {
        ...alcohol,
        blockType: 'driver_qualification',
        leastAge: 21,
        identity: true,
        drivingLicence: true,
        employed: false,
        source: 'Own policy, after ch. 2021-30',
      },
      { ...alcohol, blockType: 'licence_valid', paper: 'alcohol_licence', source: 'F.S. 561.57(1)' },
      {
        ...alcohol,
        enabled: false,
        blockType: 'food_share',
        leastBasisPoints: 4_000,
        source: 'F.S. 561.20(2)(a)4, an example for restaurants’ to-go drinks',
      },
    ],
  },
  douala: {
    note: 'Alcool : en attente d’un avis juridique',
    published: true,
    rules: [
      { ...alcohol, enabled: false, blockType: 'minimum_age', years: 18, proof: 'told', source: '' },
      {
        ...alcohol,
        enabled: false,
        blockType: 'handover_evidence',
        idCheck: true,
        signature: false,
        photo: false,
        code: false,
        source: '',
      },
    ],
  },
  austin: {
    note: 'An example after California; nobody may sell this in Texas',
    published: false,
    rules: [
      { ...cannabis, blockType: 'minimum_age', years: 21, proof: 'verified', source: '4 CCR 15404' },
      {
        ...cannabis,
        blockType: 'delivery_hours',
        hours: daily('06:00', '22:00'),
        keepsHolidays: false,
        source: '4 CCR 15403, 15415(d)',
      },
      {
        ...cannabis,
        goods: ['cannabis_flower'],
        blockType: 'purchase_limit',
        most: 28.5,
        unit: 'g',
        measures: [{ goods: 'cannabis_flower', attribute: null, factor: 3.5 }],
        source: '4 CCR 15409(a)(1); a jar of the demo is an eighth of an ounce',
      },
      {
        ...cannabis,
        goods: ['cannabis_concentrate', 'cannabis_edible'],
        blockType: 'purchase_limit',
        most: 8,
        unit: 'g',
        measures: [
          { goods: 'cannabis_concentrate', attribute: null, factor: 1 },
          { goods: 'cannabis_edible', attribute: 'thc_mg', factor: 0.001 },
        ],
        source: '4 CCR 15409(a)(2)',
      },
      {
        ...cannabis,
        blockType: 'driver_qualification',
        leastAge: 21,
        identity: true,
        backgroundCheckDays: 365,
        drivingLicence: true,
        employed: true,
        source: '4 CCR 15415(a)-(f)',
      },
      { ...cannabis, blockType: 'vehicle_value', most: 1_000_000, source: '4 CCR 15418(a)' },
      {
        ...cannabis,
        blockType: 'handover_evidence',
        idCheck: true,
        signature: true,
        photo: false,
        code: false,
        source: '4 CCR 15404(c), 15415(g), 15420',
      },
    ],
  },
}

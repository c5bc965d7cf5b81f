import { describe, expect, it } from 'vitest'
import { CHECKS, checklistOf, missingChecks, type Readiness } from './checklist'

const WEEK = { week: Array.from({ length: 7 }, () => [{ opens: '08:00', closes: '22:00' }]), special: [] }
const NIU = { kind: 'niu', label: { en: 'Card', fr: 'Carte' }, expires: true, category: null }
const WINE = { kind: 'alcohol', label: { en: 'Licence', fr: 'Licence' }, expires: true, category: 'wine' }

const READY: Readiness = {
  hasPicture: true,
  hours: WEEK,
  insideArea: true,
  marketActive: true,
  taxBasisPoints: 1925,
  deliveryBase: 500,
  products: 6,
  pictured: 6,
  unsellable: 0,
  incomplete: 0,
  brokenGroups: 0,
  owners: 1,
  staff: 1,
  kitchenTested: true,
  asked: [NIU, WINE],
  papers: [{ kind: 'niu', status: 'verified', expiresOn: '2027-06-01' }],
  categories: ['mains'],
  today: '2026-11-22',
}

const stateOf = (check: string, change: Partial<Readiness>) =>
  checklistOf({ ...READY, ...change }).find((item) => item.check === check)?.state
const niu = (status: 'waiting' | 'verified' | 'refused', expiresOn: string | null = null) => ({
  papers: [{ kind: 'niu', status, expiresOn }],
})

describe('the list before going live', () => {
  it('has nothing to say of a restaurant that has everything', () => {
    const items = checklistOf(READY)
    expect(items.map(({ check }) => check)).toEqual(CHECKS)
    expect(items.every(({ state }) => state === 'done')).toBe(true)
    expect(missingChecks(items)).toEqual([])
  })

  it.each<[string, string, Partial<Readiness>, 'missing' | 'warning' | 'done']>([
    ['no picture and no logo', 'picture', { hasPicture: false }, 'missing'],
    ['hours that never open', 'hours', { hours: { ...WEEK, week: Array.from({ length: 7 }, () => []) } }, 'missing'],
    ['day and night, which nobody may have meant', 'hours', { hours: null }, 'warning'],
    ['a kitchen outside the area', 'area', { insideArea: false }, 'missing'],
    ['two products', 'products', { products: 2, pictured: 2 }, 'missing'],
    ['three products', 'products', { products: 3, pictured: 3 }, 'done'],
    ['a picture for less than half', 'photos', { pictured: 2 }, 'warning'],
    ['a picture for half', 'photos', { pictured: 3 }, 'done'],
    ['no menu at all', 'photos', { products: 0, pictured: 0 }, 'warning'],
    ['a question that nobody can answer', 'options', { brokenGroups: 1 }, 'missing'],
    ['a product without what the law wants told', 'attributes', { unsellable: 1 }, 'missing'],
    ['a product that lacks something', 'attributes', { incomplete: 1 }, 'warning'],
    ['a market that is closed', 'terms', { marketActive: false }, 'missing'],
    ['a market without any tax', 'terms', { taxBasisPoints: 0 }, 'warning'],
    ['no document', 'papers', { papers: [] }, 'missing'],
    ['a document that waits', 'papers', niu('waiting', '2027-06-01'), 'missing'],
    ['a document that was refused', 'papers', niu('refused', '2027-06-01'), 'missing'],
    ['a document whose last day was yesterday', 'papers', niu('verified', '2026-11-21'), 'missing'],
    ['a document whose last day is today', 'papers', niu('verified', '2026-11-22'), 'warning'],
    ['a document with 29 days left', 'papers', niu('verified', '2026-12-21'), 'warning'],
    ['a document with 30 days left', 'papers', niu('verified', '2026-12-22'), 'done'],
    ['a document without an end', 'papers', niu('verified'), 'done'],
    ['wine without its licence', 'papers', { categories: ['mains', 'wine'] }, 'missing'],
    ['no document asked by the market', 'papers', { asked: [], papers: [] }, 'done'],
    ['nobody who owns it', 'owner', { owners: 0 }, 'missing'],
    ['one person alone', 'staff', { staff: 0 }, 'warning'],
    ['two owners', 'staff', { staff: 0, owners: 2 }, 'done'],
    ['a kitchen that never had a test order', 'kitchen', { kitchenTested: false }, 'warning'],
  ])('says of %s: %s', (_, check, change, state) => {
    expect(stateOf(check, change)).toBe(state)
  })

  it('names the documents that it is about', () => {
    const { kinds } = checklistOf({ ...READY, categories: ['wine'] }).find(({ check }) => check === 'papers') ?? {}
    expect(kinds).toEqual(['alcohol'])
  })
})

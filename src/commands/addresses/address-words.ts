import type { AddressFlaw } from '../../domain/addresses/address-flaws'
import type { AddressPart } from '../../domain/addresses/address-format'

const MISSING: Readonly<Record<'en' | 'fr', Readonly<Record<AddressPart, string>>>> = {
  en: {
    line1: 'Street and number are missing.',
    quarter: 'The quarter is missing.',
    landmark: 'A landmark is missing: what stands near the door?',
    city: 'The city is missing.',
    region: 'The state is missing.',
    postalCode: 'The ZIP code is missing.',
  },
  fr: {
    line1: 'La rue et le numéro manquent.',
    quarter: 'Le quartier manque.',
    landmark: 'Un point de repère manque : qu’y a-t-il près de la porte ?',
    city: 'La ville manque.',
    region: 'L’État manque.',
    postalCode: 'Le code ZIP manque.',
  },
}

const MALFORMED: Readonly<Record<'en' | 'fr', Readonly<Partial<Record<AddressPart, string>>>>> = {
  en: {
    region: 'A state is two letters, such as TX.',
    postalCode: 'A ZIP code is five digits, or nine as 78701-1234.',
  },
  fr: {
    region: 'Un État s’écrit en deux lettres, comme TX.',
    postalCode: 'Un code ZIP a cinq chiffres, ou neuf comme 78701-1234.',
  },
}

/** A flaw of an address as people read it. */
export function tellFlaw({ path, flaw }: AddressFlaw, locale: 'en' | 'fr'): string {
  return (flaw === 'malformed' && MALFORMED[locale][path]) || MISSING[locale][path]
}

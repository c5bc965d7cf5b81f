import type { AttributeValues } from '../../../src/domain/attributes/attribute'
import { readValues } from '../../../src/domain/attributes/read-values'
import type { MenuItem } from '../places/menu'
import { allergensOf, foodFacts } from './food-facts'
import { SCHEMAS } from './schemas'

/** A can of beer, in millilitres. */
const CAN = 355

/**
 * What a dish of the demo says of itself: the strengths and volumes that its menu tells, and what dishes of its kind have about them.
 * @throws Error for one that its category would not take
 */
export function attributesOf(item: MenuItem): AttributeValues {
  const { values, problems } = readValues(SCHEMAS[item.category] ?? [], given(item))
  if (problems.length > 0) throw new Error(`${item.name[0]}: ${JSON.stringify(problems)}`)
  return values
}

function given(item: MenuItem): Record<string, unknown> {
  const text = `${item.name[0]}, ${item.description[0]}`
  switch (item.category) {
    case 'drinks':
      return { allergens: allergensOf(item), energy: 40 + (item.price % 9) * 12, volume: volumeIn(text) ?? 330 }
    case 'beer-wine':
      return { abv: numberIn(text, /([\d.]+) % vol/), volume: volumeIn(text) }
    case 'flower':
    case 'vapes':
      return { ...smoked(text), effects: effectsOf(text) }
    case 'edibles':
      return { thc_mg: doseIn(text), allergens: allergensOf(item), effects: effectsOf(text) }
    case 'care':
      return { ...cared(text), effects: item.kind === 'balm' ? ['relief'] : effectsOf(text) }
    default:
      return { ...foodFacts(item) }
  }
}

function smoked(text: string) {
  const strain = /indica|sativa|hybrid/i.exec(text)?.[0].toLowerCase()
  // Pre-rolls are made of the house's flower, whose strength they do not repeat.
  return { strain, thc: numberIn(text, /THC ([\d.]+)/) ?? 18, cbd: numberIn(text, /CBD ([\d.]+)/) }
}

function cared(text: string) {
  const whole = numberIn(text, /, (\d+) mg|[A-Z]{3} (\d+) mg/)
  const thcToo = /(\d):1/.exec(text)
  return thcToo && whole ? { thc_mg: whole / 2, cbd_mg: whole / 2 } : { cbd_mg: whole }
}

function effectsOf(text: string): string[] {
  if (/sleep|evening|indica|CBN/i.test(text)) return ['calm', 'sleep']
  if (/sativa|daytime|lemon|mango|haze/i.test(text)) return ['lively', 'focus']
  return ['calm']
}

/** Of the whole package, in milligrams. */
function doseIn(text: string): number | undefined {
  const [, pieces, each] = /(\d+) × (\d+) mg/.exec(text) ?? []
  return pieces && each ? Number(pieces) * Number(each) : numberIn(text, /(\d+) mg/)
}

/** In millilitres. */
function volumeIn(text: string): number | undefined {
  const litres = numberIn(text, /([\d.]+) l\b/)
  const centilitres = numberIn(text, /([\d.]+) cl\b/)
  const cans = numberIn(text, /(\d+) (?:cans|bottles)/)
  if (litres) return litres * 1_000
  if (centilitres) return centilitres * 10
  return cans && cans * CAN
}

function numberIn(text: string, pattern: RegExp): number | undefined {
  const found = pattern
    .exec(text)
    ?.slice(1)
    .find((each) => each !== undefined)
  return found === undefined ? undefined : Number(found)
}

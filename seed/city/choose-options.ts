import { pick, type Random } from '../play/random'

/** What a menu says about a choice that matters to a hungry person. */
interface Choice {
  readonly min: number
  readonly max: number
  readonly options: readonly {
    readonly id: string
    readonly available: boolean
    readonly isDefault: boolean
    readonly maxQuantity: number
  }[]
}

/** Chance that somebody wants something else than usual, and each time one more of what is offered besides. */
const OTHERWISE = 0.35
const ONE_MORE = 0.3

/**
 * What somebody chooses with a dish: mostly the usual, now and then something else, and some of the extras. Always something that can be
 * ordered, as long as there is.
 */
export function chooseOptions(choices: readonly Choice[], random: Random): { id: string; quantity: number }[] {
  return choices.flatMap(({ min, max, options }) => {
    const there = options.filter(({ available }) => available)
    const chosen = new Map<string, number>()
    const room = () => there.filter(({ id, maxQuantity }) => (chosen.get(id) ?? 0) < maxQuantity)
    const take = (id: string) => chosen.set(id, (chosen.get(id) ?? 0) + 1)
    const pieces = () => [...chosen.values()].reduce((sum, quantity) => sum + quantity, 0)
    if (random() >= OTHERWISE) for (const { id } of there.filter(({ isDefault }) => isDefault).slice(0, max)) take(id)
    while (room().length > 0 && pieces() < max && (pieces() < min || random() < ONE_MORE)) take(pick(random, room()).id)
    return [...chosen].map(([id, quantity]) => ({ id, quantity }))
  })
}

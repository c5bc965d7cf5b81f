import { randomFrom } from '../../../../simulators/kit/random'

/** How long and how hard; `npm run torture:money -- --minutes 3 --seed 7` says so by the environment. */
export const MINUTES = Number(process.env.TORTURE_MINUTES ?? 0.5)
export const SEED = Number(process.env.TORTURE_SEED ?? Date.now() % 1_000_000)
export const HANDS = Number(process.env.TORTURE_HANDS ?? 8)
/** Twenty in three minutes. */
export const KILLS = Math.max(3, Math.round((MINUTES / 3) * 20))

/** Draws by a seed: each hand has its own, so that what one does hangs on no other's pace. */
export function draws(seed: number) {
  const random = randomFrom(seed)
  return {
    chance: (share: number): boolean => random() < share,
    whole: (below: number): number => Math.floor(random() * below),
    one: <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T,
  }
}

export type Draws = ReturnType<typeof draws>

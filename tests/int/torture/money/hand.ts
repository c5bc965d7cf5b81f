import type { Api } from '../../../factories/api'
import type { Town } from '../../../factories/town'
import { insisting } from './ask'
import { isOver, type Storm } from './chaos'
import { giveBack, handInCash } from './desk-deeds'
import { liveOrder } from './order-life'
import { askForPayout, bringOnPayout } from './payout-deeds'
import { draws } from './plan'
import type { Scene } from './scene'
import type { Told } from './told'
import { sendMoney, topUp } from './wallet-deeds'
import type { Hand } from './world'

/** What somebody does next, as often as it stands here. */
const DEEDS: readonly ((scene: Scene) => Promise<void>)[] = [
  ...Array.from({ length: 8 }, () => liveOrder),
  topUp,
  topUp,
  sendMoney,
  giveBack,
  giveBack,
  handInCash,
  askForPayout,
  askForPayout,
  bringOnPayout,
  bringOnPayout,
]

/**
 * One customer with a driver, an owner and a desk of his own, who order, pay, cook, drive, cancel, bring back, fill wallets, send money, refund and
 * pay out at random until the storm is over, whatever answers and whatever is killed.
 * @returns how often each thing came about
 */
export async function work(
  town: Town,
  { apis, hand, hands, told }: { apis: readonly Api[]; hand: Hand; hands: readonly Hand[]; told: Told },
  { seed, storm }: { seed: number; storm: Storm },
): Promise<Record<string, number>> {
  const draw = draws(seed + hand.number * 7_919)
  const counts: Record<string, number> = {}
  const count = (what: string) => {
    counts[what] = (counts[what] ?? 0) + 1
  }
  const ask = insisting(apis, storm, count)
  const scene: Scene = { ask, town, hand, hands, draw, told, count }
  // What is spent must have come from somewhere.
  await topUp(scene)
  while (!isOver(storm)) await draw.one(DEEDS)(scene)
  return counts
}

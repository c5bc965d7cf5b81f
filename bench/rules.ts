import fc from 'fast-check'
import { evaluate } from '../src/domain/compliance/evaluate'
import { anyFacts, anyPack, moments } from '../src/domain/compliance/facts.arbitrary'

const PAIRS = 2_000
const ROUNDS = 20
/** Evaluations a second on one core (issue 6). */
const AIM = 5_000

/** How many orders the rules of a market judge in a second of one core: any facts before any pack, of up to eight rules. */
async function main(): Promise<void> {
  const pairs = fc.sample(fc.tuple(anyFacts, anyPack, moments), { numRuns: PAIRS, seed: 7 })
  for (const [facts, pack, now] of pairs) evaluate(facts, pack, now)
  const before = process.cpuUsage()
  let decisions = 0
  for (let round = 0; round < ROUNDS; round++)
    for (const [facts, pack, now] of pairs) decisions += evaluate(facts, pack, now).length
  const { user, system } = process.cpuUsage(before)
  const perSecond = Math.round((PAIRS * ROUNDS * 1_000_000) / (user + system))
  const each = (decisions / PAIRS / ROUNDS).toFixed(1)
  console.log(
    `${perSecond} evaluations a second of one core, ${each} decisions each; ${perSecond >= AIM ? 'beyond' : 'BELOW'} the aim of ${AIM}`,
  )
}

await main()

import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Goods } from './goods-of'
import { isManifestConfirmed, type Load, needlessReports, type PlannedReport } from './manifest'
import { planReports } from './plan-reports'
import { isOver, type ReportStatus } from './report'

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }
type Step =
  | { readonly do: 'take'; readonly goods: readonly Goods[] }
  | { readonly do: 'carry'; readonly driverId: string | null }
  | { readonly do: 'call' | 'ask' | 'correct' }
  | { readonly do: 'answer'; readonly taken: boolean; readonly told: 'yes' | 'no' | 'later' | 'nothing' }

const goods = (label: string, amount: number): Goods[] => [
  { label, unit: 'each', quantity: 1_000, total: { amount, currency: 'USD' } },
]
const LISTS = [goods('A', 900), goods('B', 900), goods('A', 800), [...goods('A', 400), ...goods('B', 500)], []]

/** An order at its counter, the reports of it as commands move them, and what its state has. */
class Counter {
  readonly there = new Map<string, Load>()
  private readonly reports: Writable<PlannedReport>[] = []
  private load: Load = { driverId: 'ada', goods: LISTS[0] ?? [] }
  private call: { id: string; told: Load; before: PlannedReport['goods'] } | null = null

  constructor() {
    this.plan()
  }

  /** Whether a driver would be let go. */
  get leaves(): boolean {
    return isManifestConfirmed(this.reports, this.load)
  }

  get board(): Load {
    return this.load
  }

  step(step: Step): void {
    const next = this.reports.find(({ status }) => !isOver(status))
    if (step.do === 'take') this.load = { ...this.load, goods: step.goods }
    else if (step.do === 'carry') this.load = { ...this.load, driverId: step.driverId }
    else if (step.do === 'answer') this.answer(step)
    else if (step.do === 'call' && (next?.status === 'queued' || next?.status === 'corrected')) this.begin(next)
    else if (step.do === 'ask' && next?.status === 'sent' && !this.call) this.ask(next)
    else if (step.do === 'correct' && next?.status === 'rejected') next.status = 'corrected'
    if (step.do === 'take' || step.do === 'carry' || step.do === 'correct') this.plan()
  }

  /** Everything is answered, and whoever has to put something right does. */
  rest(): void {
    for (let turn = 0; turn < 100 && this.reports.some(({ status }) => !isOver(status)); turn++) {
      this.step({ do: 'answer', taken: true, told: 'yes' })
      this.step({ do: 'correct' })
      this.step({ do: 'ask' })
      this.step({ do: 'call' })
    }
  }

  private plan(): void {
    const { withdraw, add } = planReports({ status: 'ready', ...this.load }, this.reports)
    for (const one of this.reports) if (withdraw.includes(one.id)) one.status = 'withdrawn'
    for (const one of add) this.reports.push({ ...one, id: String(this.reports.length), status: 'queued', goods: null })
  }

  private begin(report: Writable<PlannedReport>): void {
    const needless = needlessReports(this.reports, report.id)
    for (const one of this.reports) if (needless.includes(one.id)) one.status = 'withdrawn'
    if (needless.length > 0) return
    this.call = { id: report.id, before: report.goods, told: { driverId: report.driverId, goods: this.load.goods } }
    Object.assign(report, { status: 'sent', goods: this.load.goods })
  }

  private answer({ taken, told }: Extract<Step, { do: 'answer' }>): void {
    const report = this.reports.find(({ id }) => id === this.call?.id)
    if (!report || !this.call) return
    const done = told === 'yes' || (told === 'nothing' && taken)
    const about = this.openingOf(report)
    if (done && report.kind === 'void') this.there.delete(about)
    else if (done) this.there.set(about, this.call.told)
    const { before } = this.call
    this.call = null
    const after: Record<typeof told, ReportStatus> = {
      yes: 'confirmed',
      no: 'rejected',
      later: 'queued',
      nothing: 'sent',
    }
    report.status = after[told]
    if ((told === 'no' || told === 'later') && before === null) report.goods = null
  }

  private ask(report: Writable<PlannedReport>): void {
    const known = report.kind === 'delivery' ? this.there.has(report.id) : false
    const gone = report.kind === 'void' && !this.there.has(this.openingOf(report))
    report.status = known || gone ? 'confirmed' : 'queued'
  }

  private openingOf(report: PlannedReport): string {
    const before = this.reports.slice(0, this.reports.indexOf(report))
    const opening = before.findLast(({ kind, status }) => kind === 'delivery' && status === 'confirmed')
    return report.kind === 'delivery' ? report.id : (opening?.id ?? '')
  }
}

it('has the state know what is on board and who carries it whenever it may leave, and always in the end', () => {
  const call = fc.constant<Step>({ do: 'call' })
  const answer = fc.record({
    do: fc.constant('answer' as const),
    taken: fc.boolean(),
    told: fc.constantFrom('yes' as const, 'yes' as const, 'no' as const, 'later' as const, 'nothing' as const),
  })
  const step = fc.oneof<fc.Arbitrary<Step>[]>(
    fc.record({ do: fc.constant('take'), goods: fc.constantFrom(...LISTS) }),
    fc.record({ do: fc.constant('carry'), driverId: fc.constantFrom('ada', 'bob', null) }),
    fc.constantFrom({ do: 'ask' }, { do: 'correct' }),
    call,
    answer,
  )
  // Mostly a call is answered before anything else happens.
  const steps = fc
    .array(
      fc.oneof(
        step.map((one) => [one]),
        fc.tuple(call, answer),
      ),
      { minLength: 10, maxLength: 30 },
    )
    .map((some) => some.flat())
  fc.assert(
    fc.property(steps, (all) => {
      const counter = new Counter()
      for (const one of all) {
        counter.step(one)
        if (counter.leaves) expect([...counter.there.values()]).toEqual([counter.board])
        expect(counter.there.size).toBeLessThanOrEqual(1)
      }
      counter.rest()
      const { driverId, goods: taken } = counter.board
      if (taken.length === 0) expect([...counter.there.values()]).toEqual([])
      else if (driverId) expect([counter.leaves, ...counter.there.values()]).toEqual([true, counter.board])
    }),
    { numRuns: 500 },
  )
})

it('is asked of a report when it is its turn, and nothing is told that would be taken back', () => {
  const needless = (told: string[], id: string) => {
    const reports = told.map((one): PlannedReport => {
      const [kind, status] = one.split(' ') as [PlannedReport['kind'], ReportStatus]
      return { id: kind, kind, status, driverId: 'ada', goods: null }
    })
    return needlessReports(reports, id)
  }
  expect(needless(['delivery queued', 'void queued'], 'delivery')).toEqual(['delivery', 'void'])
  expect(needless(['delivery confirmed', 'amendment queued', 'void queued'], 'amendment')).toEqual(['amendment'])
  expect(needless(['delivery confirmed', 'amendment sent', 'void queued'], 'amendment')).toEqual([])
  expect(needless(['delivery withdrawn', 'void queued'], 'void')).toEqual(['void'])
  expect(needless(['delivery confirmed', 'void queued'], 'void')).toEqual([])
})

import type { Endpoint } from 'payload'
import { publishPack } from '../../src/commands/compliance/publish-pack'
import { readRules } from '../../src/commands/compliance/read-rules'
import { requestTrial, TrialDays } from '../../src/commands/compliance/request-trial'
import { revisePack } from '../../src/commands/compliance/revise-pack'
import { comparePacks } from '../../src/domain/compliance/compare-packs'
import { WaybillError } from '../../src/domain/errors'
import { only } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { findComparedPacks } from '../../src/queries/compliance/compared-packs'
import { findRuleTrials } from '../../src/queries/compliance/rule-trials'
import { DraftPack, PackChanges, PublishedPack, RequestedTrial, RuleTrials } from './answers'

const keepers = only('admin', 'compliance')

/** Of the collection `rule-packs`. */
export const rulePackEndpoints: Endpoint[] = [
  route({
    method: 'post',
    path: '/:id/publish',
    summary: 'Publish a version of a market’s rules',
    answer: PublishedPack,
    access: keepers,
    params: IdParam,
    handle: ({ call, params }) => publishPack(call, { packId: params.id }),
  }),
  route({
    method: 'post',
    path: '/:id/revise',
    summary: 'Begin a new version with the rules of this one',
    answer: DraftPack,
    access: keepers,
    params: IdParam,
    status: 201,
    handle: ({ call, params }) => revisePack(call, { packId: params.id }),
  }),
  route({
    method: 'post',
    path: '/:id/try',
    summary: 'Replay past orders against a version, to see what it would have stopped',
    answer: RequestedTrial,
    access: keepers,
    params: IdParam,
    body: TrialDays,
    example: { from: '2026-11-01', to: '2026-11-21' },
    status: 202,
    handle: ({ call, params, body }) => requestTrial(call, { packId: params.id, ...body }),
  }),
  route({
    method: 'get',
    path: '/:id/trials',
    summary: 'Read the dry runs of a version',
    answer: RuleTrials,
    access: keepers,
    params: IdParam,
    async handle({ call, params }) {
      const trials = await findRuleTrials(call.app.db, params.id)
      return { trials: trials.map((trial) => ({ ...trial, requestedAt: trial.requestedAt.toISOString() })) }
    },
  }),
  route({
    method: 'get',
    path: '/:id/changes',
    summary: 'Tell what a version says otherwise than the one in force',
    answer: PackChanges,
    access: keepers,
    params: IdParam,
    async handle({ call, params }) {
      const { db, clock } = call.app
      const found = await findComparedPacks(db, params.id, clock.now())
      if (!found) throw new WaybillError('not_found')
      const { rules, wrong = [] } = readRules(found.rules, call.locale)
      const before = found.against ? readRules(found.against.rules, call.locale).rules : []
      return {
        against: found.against && { id: found.against.id, version: found.against.version },
        changes: comparePacks(before ?? [], rules ?? []),
        wrong: [...wrong],
      }
    },
  }),
]

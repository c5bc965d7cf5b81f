import { createHash, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { IdentityFinding } from '../../domain/identity-checks/finding'
import { type CallOutcome, ProviderError } from '../../ports/call-outcome'
import type { Identity, IdentityRecord } from '../../ports/identity'
import { type Answer, asked, call, outcomeOf, type Call as Request } from '../call'
import { parseJson } from '../parse-json'
import { type JumioAccount, jumioToken } from './jumio-token'
import { dayOf, nameOf, paperOf } from './read-paper'

export interface JumioSettings extends JumioAccount {
  readonly accountUrl: string
  readonly retrievalUrl: string
  /** Where it calls back, with the secret that makes the call known as its own: it signs nothing. */
  readonly callbackUrl: string
  readonly callbackToken: string
  /** Of the account: which checks its customers go through. */
  readonly workflowKey: number
}

const LINK = { text: '1d', ms: 86_400_000 }

const Initiated = z.object({
  timestamp: z.string().optional(),
  account: z.object({ id: z.string() }),
  web: z.object({ href: z.string() }),
  workflowExecution: z.object({ id: z.string() }),
})
const Extracted = z.object({
  dateOfBirth: z.string().nullish(),
  firstName: z.string().nullish(),
  lastName: z.string().nullish(),
  type: z.string().nullish(),
  issuingCountry: z.string().nullish(),
  issuingState: z.string().nullish(),
  expiryDate: z.string().nullish(),
})
const Result = z.object({
  workflow: z.object({ status: z.string(), customerInternalReference: z.string().nullish() }),
  completedAt: z.string().nullish(),
  decision: z.object({ type: z.string() }).nullish(),
  capabilities: z.object({ extraction: z.array(z.object({ data: Extracted.nullish() })).nullish() }).nullish(),
})
const Callback = z.object({
  callbackSentAt: z.string().optional(),
  workflowExecution: z.object({ id: z.string(), status: z.string() }),
  account: z.object({ id: z.string() }),
})

/** A check is a run of a workflow in an account: both names are needed to find it. */
const referenceOf = (account: string, run: string): string => `${account}:${run}`

/** Jumio: a run of the account’s workflow, gone through in its web client. It knows no idempotency keys: a run that nobody goes through ends by itself. */
export function jumio(settings: JumioSettings): Identity {
  const { accountUrl, retrievalUrl, callbackUrl, callbackToken, workflowKey, userAgent, timeoutMs } = settings
  const token = jumioToken(settings)

  const headers = async () => ({ authorization: `Bearer ${await token.get()}`, 'user-agent': userAgent })
  const run = (reference: string) => {
    const [account = '', execution = ''] = reference.split(':').map(encodeURIComponent)
    return `api/v1/accounts/${account}/workflow-executions/${execution}`
  }

  /** A token may end before its time: what was refused for it had no effect, and is asked once more with another. */
  async function withToken(
    ask: (headers: Record<string, string>) => ReturnType<typeof call>,
  ): Promise<Awaited<ReturnType<typeof call>>> {
    const told = await ask(await headers())
    if (!('status' in told) || told.status !== 401) return told
    token.drop()
    return ask(await headers())
  }

  /** Without a token nothing was asked. */
  async function effect(request: Pick<Request, 'url' | 'method' | 'json'>) {
    try {
      return await withToken((own) => call({ ...request, headers: own, timeoutMs }))
    } catch (error) {
      if (error instanceof ProviderError) return { outcome: 'later', why: error.message } as const
      throw error
    }
  }

  return {
    name: 'jumio',

    async createCheck({ operationId, returnUrl, locale }) {
      const told = await effect({
        url: new URL('api/v1/accounts', accountUrl),
        method: 'POST',
        // References must name nobody: both are the check’s.
        json: {
          customerInternalReference: operationId,
          userReference: operationId,
          callbackUrl: `${callbackUrl}/${callbackToken}`,
          tokenLifetime: LINK.text,
          workflowDefinition: { key: workflowKey, credentials: [{ category: 'ID' }] },
          web: { successUrl: returnUrl, errorUrl: returnUrl, locale: locale === 'fr' ? 'fr-FR' : 'en-US' },
        },
      })
      if ('outcome' in told) return told
      const read = Initiated.safeParse(told.body)
      if (told.status >= 300) return outcomeOf(told, problemOf(told))
      if (!read.success) return { outcome: 'unknown', why: 'an answer of another shape' }
      const { account, workflowExecution, web, timestamp } = read.data
      const made = timestamp ? new Date(timestamp).getTime() : Number.NaN
      return {
        outcome: 'accepted',
        value: {
          reference: referenceOf(account.id, workflowExecution.id),
          url: web.href,
          expiresAt: Number.isNaN(made) ? null : new Date(made + LINK.ms),
        },
      }
    },

    async getCheck(reference) {
      const url = new URL(run(reference), retrievalUrl)
      const told = await withToken((own) => asked({ url, method: 'GET', headers: own, timeoutMs }))
      if (!('status' in told)) throw new ProviderError(told.why)
      const { status, body } = told
      if (status === 404) return null
      const read = Result.safeParse(body)
      if (status !== 200 || !read.success) throw new ProviderError(`a run of another shape: HTTP ${status}`)
      return recordOf(reference, read.data)
    },

    async redact(reference): Promise<CallOutcome<null>> {
      const told = await effect({ url: new URL(run(reference), retrievalUrl), method: 'DELETE' })
      if ('outcome' in told) return told
      if (told.status < 300 || told.status === 404) return { outcome: 'accepted', value: null }
      return outcomeOf(told, problemOf(told))
    },

    verifyWebhook({ query, body }) {
      if (!sameSecret(query.token ?? '', callbackToken)) return null
      const read = Callback.safeParse(parseJson(Buffer.from(body).toString('utf8')))
      if (!read.success) return null
      const { account, workflowExecution } = read.data
      // It gives its callbacks no names: the same bytes are the same event.
      const eventId = createHash('sha256').update(body).digest('hex')
      const reference = referenceOf(account.id, workflowExecution.id)
      return { eventId, type: `workflow.${workflowExecution.status.toLowerCase()}`, reference }
    },
  }
}

/** What is not known is still under way: an unknown word lets nobody through and turns nobody away. */
function stateOf({ workflow, decision }: z.output<typeof Result>): IdentityFinding['state'] {
  const { status } = workflow
  if (status === 'INITIATED') return 'created'
  if (status === 'SESSION_EXPIRED' || status === 'TOKEN_EXPIRED') return 'expired'
  if (status !== 'PROCESSED') return 'in_progress'
  const decided = { PASSED: 'passed', REJECTED: 'rejected', WARNING: 'review', NOT_EXECUTED: 'review' } as const
  return decided[decision?.type as keyof typeof decided] ?? 'in_progress'
}

function recordOf(reference: string, told: z.output<typeof Result>): IdentityRecord {
  const found = told.capabilities?.extraction?.[0]?.data
  const country = found?.issuingCountry ?? null
  return {
    reference,
    operationId: told.workflow.customerInternalReference ?? null,
    state: stateOf(told),
    dateOfBirth: dayOf(found?.dateOfBirth),
    name: nameOf(found?.firstName, found?.lastName),
    documentKind: paperOf(found?.type),
    issuing: country && found?.issuingState ? `${country}-${found.issuingState}` : country,
    documentExpiresOn: dayOf(found?.expiryDate),
    decidedAt: told.completedAt ? new Date(told.completedAt) : null,
  }
}

const Problem = z.object({ message: z.string() })

function problemOf({ status, body }: Answer) {
  return { code: `http_${status}`, message: Problem.safeParse(body).data?.message ?? '' }
}

function sameSecret(said: string, secret: string): boolean {
  const [one, other] = [said, secret].map((text) => createHash('sha256').update(text).digest())
  return one !== undefined && other !== undefined && timingSafeEqual(one, other)
}

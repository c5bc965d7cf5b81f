import type { Paper } from '../kit/paper-page'
import type { Run } from './runs'

const KINDS: Readonly<Record<Paper['kind'], string>> = {
  passport: 'PASSPORT',
  driving_licence: 'DRIVING_LICENSE',
  id_card: 'ID_CARD',
}

const iso = (seconds: number) => new Date(seconds * 1000).toISOString()

/** A run as its retrieval tells it. What nobody read on the paper is left out. */
export function tellRun({ id, account, key, status, decision, reference, paper, createdAt, completedAt }: Run) {
  const read = paper && {
    firstName: paper.first,
    lastName: paper.last,
    dateOfBirth: paper.bornOn,
    type: KINDS[paper.kind],
    issuingCountry: paper.country,
    issuingState: paper.state,
    expiryDate: paper.expiresOn,
  }
  return {
    workflow: {
      id,
      status,
      definitionKey: String(key),
      userReference: reference,
      customerInternalReference: reference,
    },
    account: { id: account },
    createdAt: iso(createdAt),
    ...(completedAt !== null && { completedAt: iso(completedAt) }),
    ...(decision && { decision: { type: decision, details: { label: 'OK' }, risk: { score: 0 } } }),
    credentials: [],
    capabilities: {
      extraction: read ? [{ data: Object.fromEntries(Object.entries(read).filter(([, value]) => value !== '')) }] : [],
      usability: [],
      imageChecks: [],
    },
  }
}

/** What is called back: that something happened, and where to ask what. */
export function tellCallback({ at, run }: { at: number; run: Run }, address: string) {
  const { id, account, key, status, reference } = run
  const href = `${address}/api/v1/accounts/${account}`
  return {
    callbackSentAt: iso(at),
    userReference: reference,
    workflowExecution: { id, href: `${href}/workflow-executions/${id}`, definitionKey: String(key), status },
    account: { id: account, href },
  }
}

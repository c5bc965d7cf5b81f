import { createHash } from 'node:crypto'
import type { Provider } from '../kit/provider'
import { refusal } from './refusal'

export interface Candidate {
  readonly id: string
  readonly object: 'candidate'
  readonly uri: string
  readonly first_name: string | null
  readonly last_name: string | null
  readonly email: string | null
  readonly custom_id: string | null
  readonly report_ids: readonly string[]
  readonly created_at: string
}

export interface Invitation {
  readonly id: string
  readonly object: 'invitation'
  readonly uri: string
  readonly status: 'pending' | 'completed' | 'expired'
  readonly invitation_url: string
  readonly completed_at: string | null
  readonly package: string
  readonly candidate_id: string
  readonly report_id: string | null
  readonly expires_at: string
  readonly created_at: string
}

export interface Report {
  readonly id: string
  readonly object: 'report'
  readonly uri: string
  readonly status: 'pending' | 'suspended' | 'complete' | 'clear' | 'consider' | 'dispute' | 'canceled'
  readonly result: 'clear' | 'consider' | null
  readonly adjudication: string | null
  readonly package: string
  readonly candidate_id: string
  readonly motor_vehicle_report_id: string
  readonly created_at: string
  readonly completed_at: string | null
}

export interface Told {
  readonly type: string
  readonly object: Candidate | Invitation | Report
}

const WEEK = 7 * 86_400

interface Terms {
  /** Of the hosted page. */
  readonly origin: () => string
  readonly settleSeconds: number
  /** True: an account of old, whose reports tell the outcome in `status`. */
  readonly old: boolean
}

/** Candidates, their invitations and reports; what becomes of one is said by the last name of its candidate. */
export class Checks {
  constructor(
    private readonly provider: Provider,
    private readonly terms: Terms,
  ) {
    provider.clock.onAdvance(() => this.settle())
    setInterval(() => this.settle(), 100).unref()
  }

  candidates = () => this.provider.book.list<Candidate>('candidates')
  invitations = () => this.provider.book.list<Invitation>('invitations')
  candidate = (id: string) => this.known(this.provider.book.get<Candidate>('candidates', id))
  invitation = (id: string) => this.known(this.provider.book.get<Invitation>('invitations', id))
  report = (id: string) => this.known(this.provider.book.get<Report>('reports', id))

  addCandidate(asked: Pick<Candidate, 'first_name' | 'last_name' | 'email' | 'custom_id'>): Candidate {
    const { id, uri } = this.named('candidates')
    const made: Candidate = { id, object: 'candidate', uri, ...asked, report_ids: [], created_at: this.time() }
    this.provider.book.put('candidates', id, made)
    this.tell('candidate.created', made)
    return made
  }

  /** What is known of a candidate goes; a second time is an error, as theirs. */
  removePii(candidate: Candidate): Candidate {
    if (candidate.email === null) throw refusal(409, 'PII has already been removed')
    const emptied: Candidate = { ...candidate, first_name: null, last_name: null, email: null }
    return this.provider.book.put('candidates', candidate.id, emptied)
  }

  invite(candidate: Candidate, slug: string): Invitation {
    const { id, uri } = this.named('invitations')
    const made: Invitation = {
      id,
      object: 'invitation',
      uri,
      status: 'pending',
      invitation_url: `${this.terms.origin()}/apply/${id}`,
      completed_at: null,
      package: slug,
      candidate_id: candidate.id,
      report_id: null,
      expires_at: this.time(candidate.last_name === 'Expired' ? this.terms.settleSeconds : WEEK),
      created_at: this.time(),
    }
    this.provider.book.put('invitations', id, made)
    this.tell('invitation.created', made)
    return made
  }

  /** The candidate has given his consent on the hosted page. */
  consent(invitation: Invitation): Invitation {
    const { book } = this.provider
    if (invitation.status !== 'pending') throw refusal(409, 'This invitation is not open.')
    const candidate = this.candidate(invitation.candidate_id)
    const { id, uri } = this.named('reports')
    const suspended = candidate.last_name === 'Suspended'
    const report: Report = {
      id,
      object: 'report',
      uri,
      status: suspended ? 'suspended' : 'pending',
      result: null,
      adjudication: null,
      package: invitation.package,
      candidate_id: candidate.id,
      motor_vehicle_report_id: idOf(`mvr:${id}`),
      created_at: this.time(),
      completed_at: null,
    }
    return book.atOnce(() => {
      book.put('reports', id, report)
      book.put('candidates', candidate.id, { ...candidate, report_ids: [...candidate.report_ids, id] })
      const done = book.put<Invitation>('invitations', invitation.id, {
        ...invitation,
        status: 'completed',
        completed_at: this.time(),
        report_id: id,
      })
      this.tell('invitation.completed', done)
      this.tell('report.created', report)
      if (suspended) this.tell('report.suspended', report)
      return done
    })
  }

  /** What its account does with a report on its pages: a candidate disputes it, a searcher mends it. */
  revise(report: Report, to: 'clear' | 'consider' | 'dispute'): Report {
    const type = to === 'dispute' ? 'report.disputed' : 'report.completed'
    return this.provider.book.atOnce(() => this.end(report, to, type))
  }

  private settle(): void {
    const { book, clock } = this.provider
    const now = clock.now()
    const due = (at: string, seconds: number) => Date.parse(at) / 1000 + seconds <= now
    for (const invitation of this.invitations()) {
      if (invitation.status !== 'pending' || !due(invitation.expires_at, 0)) continue
      book.atOnce(() => {
        const expired = book.put<Invitation>('invitations', invitation.id, { ...invitation, status: 'expired' })
        this.tell('invitation.expired', expired)
      })
    }
    for (const report of book.list<Report>('reports')) {
      if (report.status !== 'pending' || !due(report.created_at, this.terms.settleSeconds)) continue
      const consider = ['Consider', 'MvrConsider'].includes(this.candidate(report.candidate_id).last_name ?? '')
      book.atOnce(() => this.end(report, consider ? 'consider' : 'clear', 'report.completed'))
    }
  }

  private end(report: Report, to: 'clear' | 'consider' | 'dispute', type: string): Report {
    const result = to === 'dispute' ? report.result : to
    const told = { ...report, result, completed_at: this.time() }
    const ended: Report =
      to === 'dispute'
        ? { ...told, status: 'dispute' }
        : this.terms.old
          ? { ...told, status: to, result: null }
          : { ...told, status: 'complete' }
    this.provider.book.put('reports', report.id, ended)
    this.tell(type, ended)
    return ended
  }

  private tell(type: string, object: Told['object']): void {
    const id = idOf(`event:${this.provider.book.next('events')}`)
    this.provider.deliveries.add(id, { type, object } satisfies Told)
  }

  private named(shelf: 'candidates' | 'invitations' | 'reports') {
    const id = idOf(`${shelf}:${this.provider.book.next(shelf)}`)
    return { id, uri: `/v1/${shelf}/${id}` }
  }

  private known<T>(found: T | undefined): T {
    if (!found) throw refusal(404, 'Not found')
    return found
  }

  private time(later = 0): string {
    return new Date((this.provider.clock.now() + later) * 1000).toISOString()
  }
}

/** 24 hexadecimal digits, alike in every run. */
export const idOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 24)

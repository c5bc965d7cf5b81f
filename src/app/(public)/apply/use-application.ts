import { useCallback, useEffect, useState } from 'react'
import type { ApplicationDetails } from '../../../domain/onboarding/application'
import type { AskedPaper } from '../../../domain/onboarding/paper'
import type { ApplicationHead, ApplicationView } from '../../../queries/applications'
import { callHouse } from '../call-house'
import type { ApplyWords } from './words'

export type ToldApplication = ApplicationView & { asked: AskedPaper[]; missing: string[] }

interface Props {
  /** Whether there is anybody to ask for. */
  signedIn: boolean
  locale: 'en' | 'fr'
  words: ApplyWords
}

export interface Applying {
  /** Undefined until it is known whether somebody is signed in; null where there is none. */
  application: ToldApplication | null | undefined
  problem: string | undefined
  busy: boolean
  begin(market: string, account: object | undefined): Promise<boolean>
  signIn(email: string, password: string): Promise<boolean>
  save(details: { [Field in keyof ApplicationDetails]?: ApplicationDetails[Field] | null }): Promise<boolean>
  hand(form: FormData): Promise<boolean>
  act(verb: 'submit' | 'withdraw' | 'reopen'): Promise<boolean>
}

/** The application of whoever is signed in here, kept by the server: each step is saved, and read anew. */
export function useApplication({ signedIn, locale, words }: Props): Applying {
  const [application, setApplication] = useState<ToldApplication | null | undefined>(signedIn ? undefined : null)
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const asking = { locale, unreachable: words.unreachable }
  const { unreachable } = words

  const find = useCallback(async () => {
    const told = { locale, unreachable, method: 'GET' } as const
    const mine = await callHouse<{ docs: ApplicationHead[] }>('/api/applications/mine', told)
    const open = mine.ok ? (mine.body.docs.find(({ status }) => status !== 'withdrawn') ?? null) : null
    const found = open && (await callHouse<ToldApplication>(`/api/applications/${open.id}`, told))
    setApplication(found?.ok ? found.body : null)
  }, [locale, unreachable])

  useEffect(() => {
    if (signedIn) void find()
  }, [signedIn, find])

  async function change(url: string, options: Partial<Parameters<typeof callHouse>[1]>): Promise<boolean> {
    setBusy(true)
    const answer = await callHouse(url, { ...asking, ...options })
    setProblem(answer.ok ? undefined : answer.message)
    // Also after a refusal: somebody of ours may have moved it meanwhile.
    if (answer.ok || answer.status === 409) await find()
    setBusy(false)
    return answer.ok
  }

  const url = `/api/applications/${application?.id}`
  return {
    application,
    problem,
    busy,
    begin: (market, account) => change('/api/applications', { body: { market, ...(account && { account }) } }),
    signIn: (email, password) => change('/api/users/login', { body: { email, password } }),
    save: (details) => change(url, { method: 'PATCH', body: details }),
    hand: (form) => change(`${url}/documents`, { form }),
    act: (verb) => change(`${url}/${verb}`, {}),
  }
}

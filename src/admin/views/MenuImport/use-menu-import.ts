'use client'
import { toast, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { ProblemCode } from '../../../domain/menu-imports/problem'
import type { SheetName } from '../../../domain/menu-imports/sheet'
import type { ImportStatus } from '../../../domain/menu-imports/transitions'
import type { ImportView } from '../../../queries/menu-imports'
import { callApi } from '../../call-api'
import { wordsOf } from '../../words'
import { importWords } from './words'

export interface ToldProblem {
  sheet: SheetName
  row: number | null
  column: string | null
  code: ProblemCode
  message: string
}

export type ToldImport = ImportView & { problems: ToldProblem[] }

/** Something that the worker is at. */
export const UNDER_WAY: readonly ImportStatus[] = ['checking', 'applying', 'undoing']

/** While it is under way it is looked at as often. */
const EVERY_MS = 700

export interface MenuImports {
  past: readonly ImportView[]
  current: ToldImport | undefined
  problem: string | undefined
  open(id: string): Promise<void>
  check(form: FormData): Promise<void>
  apply(): Promise<void>
  refresh(): Promise<void>
}

/** The imports of a restaurant, and the one that is looked at, followed until it is done. */
export function useMenuImports(restaurantId: string): MenuImports {
  const { language } = useTranslation().i18n
  const { say, locale } = wordsOf({ language }, importWords)
  const unreachable = say('noAnswer')
  const [past, setPast] = useState<readonly ImportView[]>([])
  const [current, setCurrent] = useState<ToldImport>()
  const [problem, setProblem] = useState<string>()

  const list = useCallback(async () => {
    const url = `/api/restaurants/${restaurantId}/menu-imports`
    const answer = await callApi<{ docs: ImportView[] }>(url, { method: 'GET', locale, unreachable })
    if (answer.ok) setPast(answer.body.docs)
    else setProblem(answer.message)
  }, [restaurantId, locale, unreachable])

  const open = useCallback(
    async (id: string) => {
      const answer = await callApi<ToldImport>(`/api/menu-imports/${id}`, { method: 'GET', locale, unreachable })
      if (answer.ok) setCurrent(answer.body)
      setProblem(answer.ok ? undefined : answer.message)
    },
    [locale, unreachable],
  )

  useEffect(() => {
    setCurrent(undefined)
    void list()
  }, [list])

  const running = current && UNDER_WAY.includes(current.status) ? current.id : undefined
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => void open(running), EVERY_MS)
    return () => {
      clearInterval(timer)
      void list()
    }
  }, [running, open, list])

  async function check(form: FormData): Promise<void> {
    const url = `/api/restaurants/${restaurantId}/menu-imports`
    const answer = await callApi<ToldImport>(url, { form, locale, unreachable })
    setCurrent(answer.ok ? answer.body : undefined)
    setProblem(answer.ok ? undefined : answer.message)
    await list()
  }

  async function refresh(): Promise<void> {
    if (current) await open(current.id)
  }

  async function apply(): Promise<void> {
    if (!current) return
    const answer = await callApi(`/api/menu-imports/${current.id}/apply`, { locale, unreachable })
    if (!answer.ok) toast.error(answer.message)
    await refresh()
  }

  return { past, current, problem, open, check, apply, refresh }
}

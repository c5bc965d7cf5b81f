import { useEffect, useRef, useState } from 'react'
import { Business } from './Business'
import { Hours } from './Hours'
import { Legal } from './Legal'
import { Papers } from './Papers'
import { Send } from './Send'
import type { StepProps } from './step-props'
import type { ToldApplication } from './use-application'

const STEPS = ['business', 'legal', 'papers', 'hours', 'send'] as const
const PARTS = { business: Business, legal: Legal, papers: Papers, hours: Hours, send: Send }

/** The questions, a page of them at a time. Each page is saved as it is left, and any can be gone back to. */
export function Steps(props: Omit<StepProps, 'next'>) {
  const { application, words } = props
  const [at, setAt] = useState<number>(() => firstOpen(application))
  const heading = useRef<HTMLHeadingElement>(null)
  const [moves, setMoves] = useState(0)
  // Who hears the page is told where they are now; not when it comes.
  useEffect(() => {
    if (moves > 0) heading.current?.focus()
  }, [moves])
  const here = useRef(at)
  const go = (step: number) => {
    setMoves(moves + 1)
    here.current = Math.min(step, STEPS.length - 1)
    setAt(here.current)
  }
  // Whoever has gone elsewhere while this page was being saved stays there.
  const next = () => {
    if (here.current === at) go(at + 1)
  }
  const step = STEPS[at] ?? 'business'
  const Part = PARTS[step]
  return (
    <>
      <nav className="wb-form__steps" aria-label={words.progress}>
        <ol>
          {STEPS.map((name, index) => (
            <li key={name}>
              <button type="button" aria-current={index === at ? 'step' : undefined} onClick={() => go(index)}>
                <span aria-hidden="true">{index + 1}</span> {words.steps[name]}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <section className="wb-form__card" aria-labelledby="step">
        <h2 id="step" ref={heading} tabIndex={-1}>
          {words.steps[step]}
        </h2>
        <Part key={step} {...props} next={next} />
      </section>
    </>
  )
}

const BUSINESS = ['name', 'categories', 'addressLine', 'city', 'lat', 'phone', 'email']
const LEGAL = ['legalName', 'registrationNumber', 'taxNumber', 'ownerName']

/** The first page on which something is missing, or to be mended. */
function firstOpen({ missing, fields }: ToldApplication): number {
  const open = [...missing, ...fields]
  const has = (names: readonly string[]) => open.some((field) => names.includes(field))
  if (has(BUSINESS)) return 0
  if (has(LEGAL)) return 1
  if (open.some((field) => field.startsWith('papers.'))) return 2
  return has(['hours']) ? 3 : 4
}

import { z } from 'zod'

/** A paper as whoever plays its holder says that it is. */
export const Paper = z.object({
  first: z.string().trim().max(60).default(''),
  last: z.string().trim().max(60).default(''),
  bornOn: z.iso.date().or(z.literal('')).default('1990-01-31'),
  kind: z.enum(['passport', 'driving_licence', 'id_card']).default('passport'),
  country: z.string().trim().max(3).default('CM'),
  state: z.string().trim().max(3).default(''),
  expiresOn: z.iso.date().or(z.literal('')).default(''),
})
export type Paper = z.output<typeof Paper>

export const OUTCOMES = ['pass', 'fail', 'review', 'abandon'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const Played = Paper.extend({ outcome: z.enum(OUTCOMES) })

/** What comes of a check by the end of our reference, whatever is pressed. */
export type Magic = 'fail' | 'review' | 'underage' | 'expired'

export function magicOf(reference: string): Magic | null {
  return (/-(fail|review|underage|expired)$/.exec(reference)?.[1] as Magic | undefined) ?? null
}

/** Born so that somebody of twenty stands there, at a moment in seconds since 1970. */
export function twentyAt(now: number): string {
  const day = new Date(now * 1000)
  day.setUTCFullYear(day.getUTCFullYear() - 20)
  return day.toISOString().slice(0, 10)
}

const STYLE = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui;margin:2rem auto;max-width:30rem;padding:0 1rem}
label{display:block;margin:.75rem 0}input,select{box-sizing:border-box;display:block;font:inherit;padding:.4rem;width:100%}
button{font:inherit;margin:.5rem .5rem 0 0;padding:.5rem 1rem}`

const page = (name: string, body: string) => `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>${name}</title><style>${STYLE}</style><h1>${name}</h1>${body}</html>`

/** The provider’s hosted page: what a camera would see is typed, and what would come of it is pressed. */
export function paperPage(name: string): string {
  return page(
    name,
    `<p>A stand-in: no paper is looked at.</p><form method="post">
<label>First name <input name="first" autocomplete="off"></label><label>Last name <input name="last" autocomplete="off"></label>
<label>Date of birth <input name="bornOn" type="date" value="1990-01-31"></label>
<label>Paper <select name="kind"><option value="passport">Passport</option><option value="driving_licence">Driving licence</option>
<option value="id_card">Identity card</option></select></label>
<label>Country <input name="country" value="CM" maxlength="3"></label><label>State <input name="state" maxlength="3"></label>
<label>Good until <input name="expiresOn" type="date"></label>
<button name="outcome" value="pass">Pass</button><button name="outcome" value="fail">Fail</button>
<button name="outcome" value="review">Review</button><button name="outcome" value="abandon">Abandon</button></form>`,
  )
}

export const closedPage = (name: string, words: string): string => page(name, `<p>${words}</p>`)

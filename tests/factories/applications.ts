import { v7 as uuid } from 'uuid'
import type { Answer, CallOptions } from './api'
import { addDish } from './dishes'
import { documentForm, PDF } from './files'
import { CENTRE, PASSWORD, type Person, type Town } from './town'

export const HOURS = { week: Array.from({ length: 7 }, () => [{ opens: '00:00', closes: '24:00' }]), special: [] }

/** All that an application must tell, of a kitchen in the town. */
export const DETAILS = {
  name: 'Chez Rosé & Fils',
  cuisine: 'Grillades',
  categories: ['mains'],
  addressLine: '12 Rue Njo-Njo',
  city: 'Douala',
  ...CENTRE,
  phone: '699 00 04 44',
  email: 'rose@town.test',
  legalName: 'Rose Etoundi SARL',
  registrationNumber: 'RC/DLA/2024/B/1234',
  taxNumber: 'M012345678901A',
  ownerName: 'Rose Etoundi',
  hours: HOURS,
}

export interface ToldApplication {
  id: string
  status: string
  missing: string[]
  message: string | null
  fields: string[]
  restaurantId: string | null
  reviewer: string | null
  papers: { id: string; kind: string; status: string; reason: string | null; documentId: string }[]
  history: { to: string; by: string | null; message: string | null }[]
}

let addresses = 0
/** Beginnings are counted by address: each newcomer of the tests has their own. */
export const anotherAddress = () => ({
  'x-simulated-address': `10.77.${Math.floor(++addresses / 250)}.${addresses % 250}`,
})

/** The market asks for a trade register and a taxpayer card that ends; of those who sell wine, for a licence too. */
export async function askPapers({ sql, marketId }: Town): Promise<void> {
  const wine = uuid()
  await sql.query(
    `insert into categories (id, slug, position, active) values ($1, 'wine', 9, true) on conflict do nothing`,
    [wine],
  )
  const asked = [
    ['rccm', 'Trade register', 'Registre du commerce', false, null],
    ['niu', 'Taxpayer card', 'Carte de contribuable', true, null],
    ['alcohol', 'Alcohol licence', 'Licence de boissons', true, wine],
  ] as const
  for (const [order, [kind, en, fr, expires, category]] of asked.entries()) {
    const id = uuid()
    await sql.query(
      `insert into markets_papers (id, _order, _parent_id, kind, expires, category_id) values ($1, $2, $3, $4, $5, $6)`,
      [id, order + 1, marketId, kind, expires, category],
    )
    await sql.query(
      `insert into markets_papers_locales (label, _locale, _parent_id) values ($2, 'en', $1), ($3, 'fr', $1)`,
      [id, en, fr],
    )
  }
}

/** What a list before going live asks for besides documents: a picture and a menu. @returns a dish of it */
export async function fillList(town: Town, restaurantId: string): Promise<string> {
  const dishes: string[] = []
  for (const en of ['Fish', 'Rice', 'Plantain']) dishes.push(await addDish(town, { en, fr: en, restaurantId }))
  await town.sql.query(
    `with made as (
       insert into media (id, filename, mime_type, hash, blurhash, width, height)
       values (gen_random_uuid(), gen_random_uuid()::text, 'image/webp', md5(random()::text), 'L6PZfSi_', 80, 50) returning id
     ), said as (
       insert into media_locales (alt, _locale, _parent_id) select 'A house', 'en', id from made
     )
     update restaurants set image_id = made.id from made where restaurants.id = $1`,
    [restaurantId],
  )
  return dishes[0] ?? ''
}

/** What people do with applications, by the API. */
export function applying(town: () => Town) {
  const { call } = {
    call: (method: string, path: string, options: CallOptions) =>
      town().api.call<ToldApplication>(method, `/api/applications${path}`, options),
  }

  async function begin(email = `rose-${uuid()}@town.test`): Promise<{ id: string; applicant: Person }> {
    const answer = await town().api.post<{ id: string; signedIn: { accessToken: string; user: { id: string } } }>(
      '/api/applications',
      {
        body: { market: 'testville', account: { fullName: 'Rose Etoundi', email, password: PASSWORD } },
        headers: anotherAddress(),
      },
    )
    if (answer.status !== 201) throw new Error(`the application was answered ${answer.status} ${answer.code}`)
    const { id, signedIn } = answer.body
    return { id, applicant: { id: signedIn.user.id, email, token: signedIn.accessToken } }
  }

  const save = (id: string, { token }: Person, details: object) => call('PATCH', `/${id}`, { token, body: details })
  const verb = (id: string, { token }: Person, name: string, body: object = {}) =>
    call('POST', `/${id}/${name}`, { token, body })
  const read = async (id: string, { token }: Person, locale?: 'en' | 'fr') =>
    (await call('GET', `/${id}`, { token, locale })).body
  const hand = (id: string, { token }: Person, kind: string, fields: Record<string, string> = {}, bytes = PDF) =>
    town().api.post<{ id: string }>(`/api/applications/${id}/documents`, {
      token,
      form: documentForm(bytes, { kind, ...fields }, `${kind}.pdf`),
    })
  const judge = (paperId: string, how: 'verify' | 'refuse', body: object = {}): Promise<Answer> =>
    town().api.post(`/api/papers/${paperId}/${how}`, { token: town().people.admin.token, body })

  /** Told whole and handed in, its documents with it. */
  async function submitted(details: object = {}) {
    const begun = await begin()
    const { id, applicant } = begun
    await save(id, applicant, { ...DETAILS, ...details })
    await hand(id, applicant, 'rccm')
    await hand(id, applicant, 'niu', { expiresOn: '2100-01-01' })
    const answer = await verb(id, applicant, 'submit')
    if (answer.status !== 200) throw new Error(`handing in was answered ${answer.status} ${answer.code}`)
    return begun
  }

  /** Looked at, every document verified. */
  async function verified(details: object = {}) {
    const begun = await submitted(details)
    const { admin } = town().people
    await verb(begun.id, admin, 'review')
    for (const { id } of (await read(begun.id, admin)).papers) await judge(id, 'verify')
    return begun
  }

  return { begin, save, verb, read, hand, judge, submitted, verified }
}

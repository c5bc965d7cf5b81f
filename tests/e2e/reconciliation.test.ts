import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { signIn, signInAtHome } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'
import { violations } from '../setup/violations'

const panel = panelSuite()
const today = () => new Date().toISOString().slice(0, 10)

/** A payment that the provider has and we know nothing of, as the nightly comparison leaves it. */
async function plant(reference: string): Promise<void> {
  const { sql, marketId } = panel.town
  const [run, line] = [randomUUID(), randomUUID()]
  await sql.query(
    `with run as (
       insert into reconciliations (id, provider, day, status, matched) values ($1, 'campay', $4, 'done', 12)
       on conflict (provider, day) do update set matched = 12 returning id)
     insert into reconciliation_lines (id, reconciliation_id, provider, day, key, kind, status, market_id, currency, direction, reference, theirs,
       their_fee, their_state, amount_gap, fee_gap, suspended, actions)
     select $2, id, 'campay', $4, $5::text, 'missing_here', 'open', $3, 'XAF', 'in', $5::text, 10000, 250, 'done', 10000, 250, true,
       '["refund", "book_to_order", "write_off"]' from run`,
    [run, line, marketId, today(), reference],
  )
  const account = (owner: string, ownerId: string, purpose: string, amount: number) => ({
    owner,
    ownerId,
    purpose,
    code: `${owner}:${ownerId}:${purpose}:XAF`,
    amount,
  })
  const postings = [account('provider', 'campay', 'clearing', 9_750), account('market', marketId, 'suspense', -9_750)]
  const entry = {
    id: randomUUID(),
    key: `planted:${line}`,
    kind: 'reconciliation.suspended',
    currency: 'XAF',
    orderId: null,
    postings,
  }
  await sql.query(`select ledger_post($1, now(), now(), 'system', null, $2::jsonb)`, [
    marketId,
    JSON.stringify([entry]),
  ])
}

it('rings for a planted difference, shows what each book says, and books what an admin says it is', async () => {
  await plant('00000000-0000-4000-8000-000000000001')
  const { page } = await panel.open('en')
  await signInAtHome(page, panel.town.people.admin.email)
  await page.getByRole('button', { name: /^Notifications/ }).click()
  await page.getByRole('link', { name: /CamPay · .*differ from ours/ }).click()
  await page.waitForURL(/reconciliation/)
  const line = page.getByRole('listitem').filter({ hasText: 'Missing here' })
  await line
    .getByText('FCFA 9,750')
    .or(line.getByText(/9[,\s]750/))
    .first()
    .waitFor()
  await page.getByText('12 alike').waitFor()
  expect(await violations(page, { within: '.wb-reconcile' })).toEqual([])
  await line.getByRole('button', { name: 'Write it off' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/Reason/).fill('A test of the provider itself')
  await dialog.getByRole('button', { name: 'Write it off' }).click()
  await line.getByText('Solved: Write it off').waitFor()
  await line.getByText('A test of the provider itself').waitFor()
  const { rows } = await panel.town.sql.query(
    `select a.purpose::text, sum(p.amount)::int as sum from postings p join ledger_accounts a on a.id = p.account_id
     where a.purpose in ('suspense', 'differences', 'processing_fees') group by 1 order by 1`,
  )
  expect(rows).toEqual([
    { purpose: 'differences', sum: -10_000 },
    { purpose: 'processing_fees', sum: 250 },
    { purpose: 'suspense', sum: 0 },
  ])
})

it('shows compliance all of it in French, and lets it decide nothing', async () => {
  await plant('00000000-0000-4000-8000-000000000002')
  const { page } = await panel.open('fr')
  await page.setViewportSize({ width: 390, height: 844 })
  await signIn(page, panel.town.people.compliance.email)
  await page.goto('/admin/reconciliation')
  await page.getByRole('heading', { name: 'Absent chez nous' }).first().waitFor()
  await page.getByText('12 conformes').waitFor()
  expect(await page.getByRole('button', { name: /Comparer|pertes/ }).count()).toBe(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Télécharger en CSV' }).click()
  expect((await download).suggestedFilename()).toMatch(/^reconciliation-.*\.csv$/)
})

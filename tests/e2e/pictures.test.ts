import { expect, it } from 'vitest'
import { drawNoise } from '../factories/files'
import { drawPhoto } from '../factories/photos'
import { signIn } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'

const panel = panelSuite()

async function openForm(language: 'en' | 'fr') {
  const tab = await panel.open(language)
  await signIn(tab.page, panel.town.people.owner.email)
  await tab.page.goto('/admin/collections/media/create')
  await tab.page.locator('form[data-form-ready=true] .wb-upload').waitFor()
  const choose = (buffer: Buffer, mimeType = 'image/jpeg') =>
    tab.page.locator('.wb-upload input[type=file]').setInputFiles({ name: 'plate.jpg', mimeType, buffer })
  return { ...tab, choose }
}

it('lets an owner add a picture, says before sending what is refused, and shows what was made of it', async () => {
  const { page, choose } = await openForm('en')
  await choose(Buffer.from('hello'), 'text/plain')
  await page.getByRole('alert').getByText('This is no JPEG, PNG or WebP.').waitFor()
  await choose(Buffer.alloc(5_300_000))
  await page.getByRole('alert').getByText('This picture weighs 5.3 MB').waitFor()
  await choose(await drawNoise(1800, 1200))
  await page.getByRole('img', { name: 'The chosen picture' }).waitFor()
  expect(await page.locator('.wb-upload [role=alert]').count()).toBe(0)
  await page.locator('input[name=alt]').fill('A plate of ndolé')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('The picture is stored.').waitFor()
  await page.waitForURL(/media\/[0-9a-f-]{36}/)
  const card = page.getByRole('row', { name: /Card/ })
  await card.waitFor({ timeout: 60_000 })
  expect(await card.textContent()).toMatch(/640 × 400[\d.]+\skB[\d.]+\skB/)
  await page.locator('.wb-blur img.wb-blur__there').waitFor()
  // Encoding noise takes a while where cores are few.
}, 120_000)

it('tells in French what the content itself gives away', async () => {
  const { page, choose, problems } = await openForm('fr')
  await choose(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/png')
  await page.locator('input[name=alt]').fill('Un piège')
  await page.getByRole('button', { name: 'Sauvegarder' }).click()
  await page.getByText('Ce type de fichier n’est pas accepté, ou il est abîmé.').waitFor()
  expect(problems.splice(0)).toEqual([expect.stringContaining('415')])
})

it('shows it in the lists of what it hangs on, and lets an admin take it away', async () => {
  const { api, people, mine, sql } = panel.town
  const form = new FormData()
  form.set('file', new File([new Uint8Array(await drawPhoto())], 'a.jpg'))
  form.set('_payload', JSON.stringify({ alt: { en: 'A dish', fr: 'Un plat' } }))
  const { body } = await api.post<{ doc: { id: string; hash: string } }>('/api/media', {
    token: people.owner.token,
    form,
  })
  await sql.query('update products set image_id = $1 where id = $2', [body.doc.id, mine.products[0]])
  const { page } = await panel.open('en')
  await signIn(page, people.admin.email)
  await page.goto('/admin/collections/products')
  await page.locator(`img[src*="/cdn/${body.doc.hash}/thumbnail.webp"]`).waitFor()
  await page.goto(`/admin/collections/media/${body.doc.id}`)
  await page.getByRole('button', { name: 'Remove the picture' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove the picture' }).click()
  await page.getByText('The picture is removed.').waitFor()
  await page.waitForURL(/\/collections\/media$/)
  expect((await sql.query('select image_id from products where id = $1', [mine.products[0]])).rows).toEqual([
    { image_id: null },
  ])
})

import type { PayloadRequest } from 'payload'
import type { ReadFile } from '../commands/menu-imports/check-import'
import { WaybillError } from '../domain/errors'
import { invalid } from '../domain/invalid'
import { problem } from '../domain/menu-imports/problem'
import { BOUNDS, SHEETS, type SheetName } from '../domain/menu-imports/sheet'
import { decodeUtf8 } from './decode-utf8'
import { readCsv } from './read-csv'
import { readForm } from './read-form'
import { readMenuJson } from './read-menu-json'

/** A form with the parts `products` and `options` (CSV) or `menu` (JSON), and `whole` where the files replace the menu. */
export interface MenuForm {
  readonly files: ReadFile[]
  readonly whole: boolean
}

/** What cannot be read of a file is told as its problem. @throws WaybillError `validation_failed` for what is no such form, `too_large` */
export async function readMenuFiles(req: PayloadRequest): Promise<MenuForm> {
  const form = await readForm(req)
  const files: ReadFile[] = []
  for (const part of [...SHEETS, 'menu'] as const) {
    const file = form.get(part)
    if (file === null || typeof file === 'string' || file.size === 0) continue
    if (file.size > BOUNDS.bytes) throw new WaybillError('too_large', { bytes: BOUNDS.bytes })
    files.push(await readFile(part, file))
  }
  if (files.length === 0) throw invalid('products', { en: 'A file is needed.', fr: 'Un fichier est nécessaire.' })
  return { files, whole: form.get('whole') === 'true' }
}

async function readFile(part: SheetName | 'menu', file: File): Promise<ReadFile> {
  const sheet = part === 'menu' ? 'products' : part
  const name = file.name.slice(0, 200)
  const text = decodeUtf8(await file.arrayBuffer())
  if (text === undefined) return { name, sheets: {}, problems: [problem(sheet, null, null, 'encoding')] }
  if (part === 'menu') return { name, ...readMenuJson(text) }
  const read = await readCsv(part, text)
  return { name, sheets: read.sheet ? { [part]: read.sheet } : {}, problems: read.problems }
}

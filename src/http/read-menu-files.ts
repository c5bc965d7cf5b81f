import type { PayloadRequest } from 'payload'
import type { ReadFile } from '../commands/menu-imports/check-import'
import { WaybillError } from '../domain/errors'
import { problem } from '../domain/menu-imports/problem'
import { BOUNDS, SHEETS, type SheetName } from '../domain/menu-imports/sheet'
import { readCsv } from './read-csv'
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
  if (files.length === 0) throw notAForm('products', 'A file is needed.')
  return { files, whole: form.get('whole') === 'true' }
}

async function readForm(req: PayloadRequest): Promise<FormData> {
  if (!req.headers.get('content-type')?.startsWith('multipart/form-data')) throw notAForm('', 'A form is needed.')
  try {
    const form = await req.formData?.()
    if (form) return form
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
  throw notAForm('', 'The body is not a form.')
}

async function readFile(part: SheetName | 'menu', file: File): Promise<ReadFile> {
  const sheet = part === 'menu' ? 'products' : part
  const name = file.name.slice(0, 200)
  const text = decode(await file.arrayBuffer())
  if (text === undefined) return { name, sheets: {}, problems: [problem(sheet, null, null, 'encoding')] }
  if (part === 'menu') return { name, ...readMenuJson(text) }
  const read = await readCsv(part, text)
  return { name, sheets: read.sheet ? { [part]: read.sheet } : {}, problems: read.problems }
}

/** UTF-8 with or without its mark; undefined for anything else. */
function decode(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

function notAForm(path: string, message: string): WaybillError {
  return new WaybillError('validation_failed', { fields: [{ path, message }] })
}

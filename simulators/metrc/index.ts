import express, { type NextFunction, type Request, type Response } from 'express'
import { z } from 'zod'
import { listen, openProvider, providerOptions } from '../kit/provider'
import { DELIVERY, END, SalesDeliveries, toldOf } from './deliveries'
import { Limits } from './limits'
import { PACKAGE, Packages, told } from './packages'
import { refusal } from './refusal'

const DAY_MS = 86_400_000
const MOST_OBJECTS = 10
const LARGEST_PAGE = 20

const options = providerOptions({
  'vendor-key': 'simulated-vendor-key',
  /** `key=licence|licence,…`: who may act for which facilities. */
  'user-keys': 'simulated-user-key=C9-0000001-LIC',
  'facility-rate': '50',
  'vendor-rate': '150',
  'facility-at-once': '10',
  'vendor-at-once': '30',
})
const users = new Map(
  options['user-keys'].split(',').map((user) => {
    const [key = '', licences = ''] = user.split('=')
    return [key, licences.split('|')] as const
  }),
)

/** Metrc v2 of one state as far as Waybill calls it: facilities, packages and sales deliveries. */
const provider = openProvider(options, {
  name: 'metrc',
  fail(res, status) {
    if (status === 429) res.set('retry-after', '1')
    res.status(status).json({ Message: status === 429 ? 'API rate limit exceeded' : 'An error has occurred.' })
  },
})
const { app, book } = provider
const packages = new Packages(provider)
const deliveries = new SalesDeliveries(provider, packages)
const limits = new Limits(
  { perSecond: Number(options['facility-rate']), atOnce: Number(options['facility-at-once']) },
  { perSecond: Number(options['vendor-rate']), atOnce: Number(options['vendor-at-once']) },
)

const licenceOf = (req: Request): string => String(req.query.licenseNumber ?? '')
const userOf = (req: Request): readonly string[] | undefined => {
  const [vendor, user = ''] = Buffer.from((req.header('authorization') ?? '').replace(/^Basic /, ''), 'base64')
    .toString()
    .split(':')
  return vendor === options['vendor-key'] ? users.get(user) : undefined
}

/** A list by when things changed, a page at a time. */
function listed<T>(req: Request, all: readonly T[], changedAt: (one: T) => string): object {
  const { lastModifiedStart, lastModifiedEnd, salesDateStart, salesDateEnd } = req.query
  if ((lastModifiedStart || lastModifiedEnd) && (salesDateStart || salesDateEnd))
    throw refusal(400, 'Filter by last modified or by sales date, not both.')
  const [from, to] = [Date.parse(String(lastModifiedStart)), Date.parse(String(lastModifiedEnd))]
  if (to - from > DAY_MS) throw refusal(400, 'The window may not exceed 24 hours.')
  const wanted = all.filter((one) => {
    const at = Date.parse(changedAt(one))
    return !(at < from) && !(at > to)
  })
  const size = Number(req.query.pageSize ?? LARGEST_PAGE)
  if (size > LARGEST_PAGE) throw refusal(400, `pageSize may not exceed ${LARGEST_PAGE}.`)
  const page = Number(req.query.pageNumber ?? 1)
  const shown = wanted.slice((page - 1) * size, page * size)
  return {
    Data: shown,
    Total: wanted.length,
    TotalRecords: wanted.length,
    PageSize: size,
    RecordsOnPage: shown.length,
    Page: page,
    CurrentPage: page,
    TotalPages: Math.max(1, Math.ceil(wanted.length / size)),
  }
}

function rowsOf<T extends z.ZodType>(req: Request, shape: T): z.output<T>[] {
  const rows = z.array(z.unknown()).parse(req.body)
  if (rows.length > MOST_OBJECTS) throw refusal(413, 'Too many objects.')
  return rows.map((row) => shape.parse(row))
}

app.use('/__page', express.json())
app.post('/__page/packages', (req, res) => void res.json(packages.put(PACKAGE.parse(req.body))))
app.get('/__page/limits', (_req, res) => void res.json({ refused: limits.refused }))
app.use((req, res, next) => {
  const licences = userOf(req)
  const open = req.path.startsWith('/facilities') || licences?.includes(licenceOf(req))
  if (!licences || !open) return void res.status(401).end()
  next()
})
app.use(limits.middleware, express.json())
app.get('/facilities/v2', (req, res) => {
  const FacilityType = {
    IsRetail: true,
    CanSellToConsumers: true,
    CanDeliverSalesToConsumers: true,
    SalesDeliveryAllowAddress: true,
    SalesDeliveryAllowPlannedRoute: true,
    SalesDeliveryRequireRecipientName: false,
  }
  res.json(
    (userOf(req) ?? []).map((number) => ({
      Name: number,
      License: { Number: number, LicenseType: 'Retailer' },
      FacilityType,
    })),
  )
})
app.get('/packages/v2/active', (req, res) => {
  const own = packages.of(licenceOf(req)).filter(({ quantity }) => quantity > 0)
  res.json(listed(req, own.map(told), ({ LastModified }) => LastModified))
})
app.get('/packages/v2/:label', (req, res) => void res.json(told(packages.find(req.params.label, licenceOf(req)))))
app.get('/sales/v2/deliveries/:list', (req, res, next) => {
  const { list } = req.params
  if (list !== 'active' && list !== 'inactive') return next()
  const own = deliveries.of(licenceOf(req)).filter(({ SalesDeliveryState }) => {
    return (SalesDeliveryState === 'InTransit') === (list === 'active')
  })
  res.json(listed(req, own.map(toldOf), ({ LastModified }) => LastModified))
})
app.get('/sales/v2/deliveries/:id', (req, res) => {
  res.json(toldOf(deliveries.find(req.params.id, licenceOf(req))))
})
app.post('/sales/v2/deliveries', (req, res) => {
  const rows = rowsOf(req, DELIVERY)
  const Ids = book.atOnce(() => rows.map((row, index) => deliveries.add(licenceOf(req), row, index)))
  res.json({ Ids, Warnings: null })
})
app.put('/sales/v2/deliveries', (req, res) => {
  const rows = rowsOf(req, DELIVERY.extend({ Id: z.number().int() }))
  book.atOnce(() => {
    for (const [index, { Id, ...row }] of rows.entries()) deliveries.change(licenceOf(req), Id, row, index)
  })
  res.status(200).end()
})
app.put('/sales/v2/deliveries/complete', (req, res) => {
  const rows = rowsOf(req, END)
  book.atOnce(() => {
    for (const [index, row] of rows.entries()) deliveries.complete(licenceOf(req), row, index)
  })
  res.status(200).end()
})
app.delete('/sales/v2/deliveries/:id', (req, res) => {
  book.atOnce(() => deliveries.cancel(licenceOf(req), req.params.id))
  res.status(200).end()
})
app.use(() => {
  throw refusal(404, 'Not found')
})
app.use((error: unknown, _req: Request, _res: Response, next: NextFunction) => {
  next(
    error instanceof z.ZodError
      ? refusal(400, error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '))
      : error,
  )
})

listen(provider)

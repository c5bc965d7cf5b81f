import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { collections } from '../../../collections'
import { RULE_KIND_LABELS } from '../../../collections/rule-packs/labels'
import { nobody } from '../../access/predicates'
import { DRIVER_TRANSITIONS } from '../../domain/drivers/transitions'
import { HANDOVER_RESULTS } from '../../domain/handovers/handover-result'
import { CHECK_TRANSITIONS } from '../../domain/identity-checks/transitions'
import { LICENCE_TRANSITIONS } from '../../domain/licences/transitions'
import { REPORT_KINDS } from '../../domain/track-and-trace/report'
import { LOG_NAMES, logName } from './log-name'

const root = join(import.meta.dirname, '../../..')

const eventsOf = (table: readonly { event: string }[]) => table.map(({ event }) => event)

/** Where the name of an entry is worked out, once in each of these files: all that it can be. */
const WORKED_OUT: Readonly<Record<string, readonly string[]>> = {
  'src/commands/compliance/record-decisions.ts': Object.keys(RULE_KIND_LABELS).map((kind) => `rules.${kind}`),
  'src/commands/driver-papers/check-driver-paper.ts': ['driver.paper_verified', 'driver.paper_refused'],
  'src/commands/drivers/move-driver.ts': eventsOf(DRIVER_TRANSITIONS),
  'src/commands/handovers/write-handover.ts': HANDOVER_RESULTS.map((result) => `handover.${result}`),
  'src/commands/identity-checks/check.ts': eventsOf(CHECK_TRANSITIONS),
  'src/commands/licences/move-licence.ts': eventsOf(LICENCE_TRANSITIONS),
  'src/commands/licences/renew-licence.ts': ['licence.granted', 'licence.handed_in'],
  'src/commands/track-and-trace/move-report.ts': REPORT_KINDS.map((kind) => `trace_report.${kind}`),
}

interface Found {
  commands: number
  names: Set<string>
  /** The files of names that are worked out. */
  workedOut: string[]
}

/** Every name that the sources can write into the log. */
function readSources(): Found {
  const found: Found = { commands: 0, names: new Set(), workedOut: [] }
  for (const folder of ['src', 'hooks', 'endpoints', 'collections'])
    for (const path of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(path) || /\.(test|arbitrary)\.tsx?$/.test(path)) continue
      const file = `${folder}/${path}`
      const text = readFileSync(join(root, file), 'utf8')
      if (/\b(command|record)\b/.test(text))
        readFile(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true), file, found)
    }
  return found
}

function readFile(source: ts.SourceFile, file: string, found: Found): void {
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      if (isCommand(node)) readCommand(node, file, found)
      else if (isRecord(node)) readEntry(node, file, found)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
}

const isCommand = ({ expression, arguments: { length } }: ts.CallExpression) =>
  ts.isIdentifier(expression) && expression.text === 'command' && length >= 3

const isRecord = ({ expression }: ts.CallExpression) =>
  ts.isPropertyAccessExpression(expression) && expression.getText() === 'ctx.record'

/** A command's name stands in the log unless it says `audit: false`, and even then where it records an entry without a name. */
function readCommand(call: ts.CallExpression, file: string, found: Found): void {
  const [name, , body, options] = call.arguments
  if (!name || !body) return
  found.commands += 1
  const audited = !options || !/\baudit: false\b/.test(options.getText())
  if (audited || recordsNameless(body)) note(name, file, found)
}

/** A name is written down there, picked of two, or handed to a function that makes commands; else it is worked out. */
function note(name: ts.Expression, file: string, { names, workedOut }: Found): void {
  const choices = ts.isConditionalExpression(name) ? [name.whenTrue, name.whenFalse] : [name]
  if (choices.every(ts.isStringLiteralLike)) for (const { text } of choices) names.add(text)
  else {
    const handed = handedTo(name)
    for (const each of handed) names.add(each)
    if (handed.length === 0) workedOut.push(file)
  }
}

/** `judged('licence.approve', …)`, where `judged` is `(name, …) => command(name, …)`. */
function handedTo(name: ts.Expression): string[] {
  let maker: ts.Node = name
  while (!ts.isSourceFile(maker) && !ts.isArrowFunction(maker)) maker = maker.parent
  if (!ts.isArrowFunction(maker) || maker.parameters[0]?.name.getText() !== name.getText()) return []
  if (!ts.isVariableDeclaration(maker.parent)) return []
  const called = `${maker.parent.name.getText()}('`
  return [...name.getSourceFile().text.matchAll(/\b\w+\('([^']+)'/g)].flatMap(([call, text = '']) =>
    call.startsWith(called) ? [text] : [],
  )
}

function recordsNameless(node: ts.Node): boolean {
  if (ts.isCallExpression(node) && isRecord(node) && !nameIn(node)) return true
  return ts.forEachChild(node, (child) => recordsNameless(child) || undefined) ?? false
}

function nameIn({ arguments: [entry] }: ts.CallExpression): ts.Expression | undefined {
  if (!entry || !ts.isObjectLiteralExpression(entry))
    throw new Error('An entry that is not written down where it is recorded')
  const member = entry.properties.find((property) => property.name?.getText() === 'name')
  if (!member) return undefined
  return ts.isPropertyAssignment(member)
    ? member.initializer
    : ts.isShorthandPropertyAssignment(member)
      ? member.name
      : undefined
}

function readEntry(call: ts.CallExpression, file: string, found: Found): void {
  const name = nameIn(call)
  if (!name) return
  note(name, file, found)
}

const GENERATED = ['create', 'update', 'delete'] as const

const found = readSources()
const written = collections.filter(({ access }) => GENERATED.some((verb) => access?.[verb] !== nobody))
const known = new Set([
  ...found.names,
  ...Object.values(WORKED_OUT).flat(),
  ...written.flatMap(({ slug }) => GENERATED.map((operation) => `${slug}.${operation}`)),
])
const inFrench = (name: string) => logName(name, ({ fr }) => fr)
const inEnglish = (name: string) => logName(name, ({ en }) => en)

it('finds what writes into the log', () => {
  expect(found.commands).toBeGreaterThan(200)
  expect(found.workedOut.toSorted()).toEqual(Object.keys(WORKED_OUT).toSorted())
})

it('has a text for every name that the sources can write into the log, and for no other', () => {
  const named = LOG_NAMES.map(({ name }) => name)
  expect(named.toSorted()).toEqual([...known].toSorted())
})

it('says it in both languages, plainly', () => {
  for (const { name, text } of LOG_NAMES)
    for (const [language, words] of Object.entries(text)) {
      expect(words, `${name} in ${language}`).toMatch(/^\p{Lu}[^'._]*[^\s.']$/u)
      expect(words.length, words).toBeLessThanOrEqual(64)
    }
})

it('calls what staff change by forms as the panel does', () => {
  for (const { slug, labels } of written) {
    const { en = '', fr = '' } = Object(labels?.singular)
    expect(inEnglish(`${slug}.update`)).toBe(`${en} changed`)
    expect(inFrench(`${slug}.update`).toLowerCase()).toBe(`modification : ${fr.toLowerCase()}`)
  }
})

it('tells what happened in the language of the panel', () => {
  expect(inEnglish('offer.accept')).toBe('Driver accepted the offer')
  expect(inFrench('offer.accept')).toBe('Offre acceptée par le livreur')
  expect(inFrench('rules.delivery_hours')).toBe('Règle : Heures de livraison')
  expect(inFrench('products.update')).toBe('Modification : produit')
})

it('leaves a name that nobody knows as it is', () => {
  for (const name of ['order.teleported', 'products.burn', 'constructor', '']) expect(inEnglish(name)).toBe(name)
})

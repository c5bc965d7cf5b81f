import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Account } from '../../src/server/embedded-postgres/account'
import { timed } from '../timed'
import { dockerIgnore } from './docker-ignore'
import { type Instruction, parseAssignments, parseCommand, parseDockerfile } from './parse-dockerfile'
import { copyInto, makeFolder, pathIn, runIn, type Stage } from './stage'

/** What the last stage says about running it. */
export interface Image {
  stage: Stage
  command: string[]
  healthcheck: string[]
}

/** Follows the steps of ./Dockerfile in an empty directory. Base images are played by this machine and its Node. */
export async function buildImage(directory: string, account?: Account): Promise<Image> {
  const steps = parseDockerfile(await readFile('Dockerfile', 'utf8'))
  const isIgnored = dockerIgnore(await readFile('.dockerignore', 'utf8'))
  const stages: Stage[] = []
  let command: string[] = []
  let healthcheck: string[] = []

  for (const [index, step] of steps.entries()) {
    if (step.name === 'FROM') {
      const owned = !hasUser(steps.slice(index + 1))
      stages.push(await openStage(directory, step, { name: String(stages.length), owned, account }))
      continue
    }
    const stage = stages.at(-1)
    if (!stage) throw new Error('The Dockerfile must begin with FROM.')
    if (step.name === 'CMD') command = parseCommand(step.text)
    else if (step.name === 'HEALTHCHECK') healthcheck = parseCommand(step.text.replace(/^CMD\s+/, ''))
    else await timed(`${step.name} ${step.text}`, () => follow(step, stage, stages, isIgnored))
  }
  const stage = stages.at(-1)
  if (!stage || command.length === 0 || healthcheck.length === 0)
    throw new Error('The Dockerfile needs CMD and HEALTHCHECK.')
  return { stage, command, healthcheck }
}

function hasUser(rest: Instruction[]): boolean {
  const end = rest.findIndex(({ name }) => name === 'FROM')
  return rest.slice(0, end === -1 ? undefined : end).some(({ name }) => name === 'USER')
}

async function openStage(
  directory: string,
  { text }: Instruction,
  options: Pick<Stage, 'name' | 'owned' | 'account'>,
): Promise<Stage> {
  const [base = '', , name = options.name] = text.split(/\s+/)
  if (!base.startsWith('node:')) throw new Error(`FROM ${base}: only Node images can be played by this machine.`)
  const stage: Stage = { ...options, name, root: join(directory, name), workdir: '/', env: {} }
  await makeFolder(stage, stage.root, false)
  await makeFolder(stage, join(stage.root, '.home'), true)
  console.log(`${base} (${name}), played by Node ${process.version}`)
  return stage
}

async function follow(
  step: Instruction,
  stage: Stage,
  stages: Stage[],
  isIgnored: (path: string) => boolean,
): Promise<void> {
  const words = step.text.split(/\s+/)
  switch (step.name) {
    case 'WORKDIR':
      stage.workdir = step.text
      return makeFolder(stage, pathIn(stage, '.'), stage.owned)
    case 'ENV':
      Object.assign(stage.env, parseAssignments(step.text))
      return
    case 'RUN':
      return runIn(stage, parseCommand(step.text))
    case 'COPY': {
      const target = words.pop() ?? ''
      const from = stages.find(({ name }) => name === step.flags.from)
      if (step.flags.from && !from) throw new Error(`There is no stage ${step.flags.from}.`)
      const sources = from ? words.map((path) => pathIn(from, path)) : words
      const give = stage.owned || Boolean(step.flags.chown)
      return copyInto(stage, { sources, target, give, isIgnored: from ? undefined : isIgnored })
    }
    case 'USER':
    case 'EXPOSE':
      // Everything runs as an ordinary account here from the first step on, and ports need no opening.
      return
    default:
      throw new Error(`${step.name} is not known to this script: teach it, or leave it out of the Dockerfile.`)
  }
}

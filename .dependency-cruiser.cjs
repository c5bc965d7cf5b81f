/** The arrows of ARCHITECTURE.md: who may import whom. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.tsx?$' },
  to: {
    path: '^(src|collections|hooks|endpoints|migrations|seed|simulators|client|examples|scripts|tests)/',
    pathNot: [from, ...allowed],
  },
})

const never = (name, from, to, comment) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    never('no-cycles', {}, { circular: true }, 'A cycle means that two rooms are one.'),
    only('domain-is-pure', '^src/domain/', [], 'What is true depends on nothing.'),
    never(
      'domain-has-no-io',
      { path: '^src/domain/', pathNot: '\\.test\\.ts$' },
      { dependencyTypes: ['core', 'npm'], pathNot: 'node_modules/(dinero\\.js|@date-fns/tz|h3-js)' },
      'No I/O, no clock, no database in the domain; h3-js is arithmetic upon the sphere.',
    ),
    only('ports', '^src/ports/', ['^src/domain/'], 'Ports speak our language.'),
    only('events', '^src/events/', ['^src/(domain|ports)/'], 'Events name what happened.'),
    only('commands', '^src/commands/', ['^src/(domain|ports|events)/'], 'Commands know the domain and their ports.'),
    only('queries', '^src/queries/', ['^src/(domain|ports)/'], 'Queries read.'),
    only('access', '^src/access/', ['^src/(domain|http)/'], 'Access asks who it is.'),
    only('fields', '^src/fields/', ['^src/domain/'], 'Fields are declarations.'),
    only('http', '^src/http/', ['^src/(domain|commands)/'], 'The edge calls commands.'),
    only(
      'subscribers',
      '^src/subscribers/',
      ['^src/(domain|ports|events|commands|queries)/'],
      'What follows from an event.',
    ),
    only('jobs', '^src/jobs/', ['^src/(domain|ports|events|commands)/'], 'Work for later calls commands.'),
    only(
      'realtime',
      '^src/realtime/',
      ['^src/(domain|ports|events|commands|queries|http)/'],
      'Sockets are an edge like HTTP.',
    ),
    only('adapters', '^src/adapters/', ['^src/(domain|ports)/'], 'Adapters translate, and never write our database.'),
    only('database', '^src/database/', ['^src/(domain|ports)/'], 'One pool, and transactions that tell the truth.'),
    only('verify', '^src/verify/', ['^src/domain/'], 'Who verifies needs neither the database nor us.'),
    only('map', '^src/map/', ['^src/domain/'], 'The map serves the panel and the public page, and knows neither.'),
    only(
      'admin',
      '^src/admin/',
      [
        '^src/domain/',
        '^src/queries/',
        '^src/http/',
        '^src/fields/',
        '^src/map/',
        '^collections/(.*labels|groups)',
        '^src/payload-types',
      ],
      'The panel calls endpoints like any client.',
    ),
    only('openapi', '^src/openapi/', ['^src/(domain|http)/'], 'The document tells what routes and collections say.'),
    only(
      'endpoints',
      '^endpoints/',
      // The shape of a field is read the same way where an endpoint takes it as where a form does.
      ['^src/(domain|ports|commands|queries|http|openapi)/', '^src/fields/.*-shape'],
      'Endpoints are thin.',
    ),
    only('hooks', '^hooks/', ['^src/(domain|commands|http)/'], 'Hooks guard generated writes.'),
    only(
      'collections',
      '^collections/',
      ['^(hooks|endpoints)/', '^src/(domain|access|fields|http|env)'],
      'Collections declare.',
    ),
    only(
      'simulators',
      '^simulators/',
      ['^src/domain/'],
      'A stand-in for a provider knows places and prices, and nothing of the house.',
    ),
    only('client', '^client/', [], 'A client knows nothing but the document.'),
    only('examples', '^examples/', ['^client/'], 'An app has the client and no more.'),
    never(
      'payload-graph-stays-light',
      { path: '^payload\\.config\\.ts$' },
      {
        path: '^src/(adapters|subscribers|emails|server|realtime)/|node_modules/(graphile-worker|socket\\.io|stripe|@react-pdf)/',
        reachable: true,
      },
      'Next bundles all that the configuration reaches (foundations §2).',
    ),
    never(
      'adapters-are-composed-once',
      { pathNot: '^src/(server|adapters)/|^tests/|\\.test\\.ts$' },
      { path: '^src/adapters/' },
      'Only the composition root picks adapters.',
    ),
    never(
      'io-lives-in-realtime',
      { path: '^(src|endpoints|hooks|collections)/', pathNot: '^src/(realtime|server)/' },
      { path: 'node_modules/socket\\.io/' },
      'Sockets are told by events.',
    ),
    never(
      'seed-uses-the-public-door',
      { path: '^seed/', pathNot: '^seed/index\\.ts$|own-server|\\.test\\.ts$' },
      { path: '^src/(adapters|queries|realtime|subscribers|jobs)/' },
      'The seed plays by commands and the API.',
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.next/|dist/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}

/** The arrows of the house. A part may import itself, the parts listed here, and nothing else that is ours. */
const arrows = {
  'app/domain': [],
  'app/device': ['app/domain'],
  'app/components': ['app/domain', 'app/messages'],
  'app/http': ['app/domain', 'db', 'app/messages'],
  'app/routes': [
    'app/http',
    'app/components',
    'app/device',
    'app/domain',
    'db',
    'emails',
    'app/messages',
    'app/styles',
  ],
  'app/messages': [],
  db: ['app/domain'],
  emails: ['app/domain', 'db', 'app/messages'],
}

/** Packages that one part alone may know. Tests may look at the database with plain SQL, and nowhere else. */
const ownedBy = {
  nodemailer: ['emails', 'tests/support'],
  kysely: ['db', 'tests/db', 'tests/support', 'tests/browser'],
  pg: ['db', 'tests/db', 'tests/support'],
  'pg-boss': ['db'],
  pdfkit: ['app/http', 'tests/support'],
  'csv-stringify': ['app/http'],
  highs: ['app/http'],
  '@electric-sql/pglite': ['db', 'tests/db', 'tests/support'],
}

const inside = (folder) => `^${folder}/`
const packagePath = (name) => `(^|/)node_modules/(@types/)?${name.replaceAll('.', '\\.')}(/|$)`
const ours = '^(app|db|emails|tests|commands)/'

const arrowRules = Object.entries(arrows).map(([from, to]) => ({
  name: `${from.replace('/', '-')}-keeps-its-arrows`,
  comment: `${from} may import ${['itself', ...to].join(', ')}.`,
  severity: 'error',
  from: { path: inside(from) },
  to: { path: ours, pathNot: [from, ...to].map(inside) },
}))

const ownerRules = Object.entries(ownedBy).map(([name, owners]) => ({
  name: `${name.replace('@', '').replace('/', '-')}-has-one-owner`,
  comment: `Only ${owners.join(', ')} may import ${name}.`,
  severity: 'error',
  from: { path: ours, pathNot: owners.map(inside) },
  to: { path: packagePath(name) },
}))

module.exports = {
  forbidden: [
    ...arrowRules,
    ...ownerRules,
    {
      name: 'domain-is-pure',
      comment: 'Rules know zod, stdnum, big.js and diff; no I/O, no framework.',
      severity: 'error',
      from: { path: inside('app/domain') },
      to: {
        pathNot: [
          ours,
          packagePath('zod'),
          packagePath('stdnum'),
          packagePath('big.js'),
          packagePath('diff'),
        ],
      },
    },
    {
      name: 'nobody-imports-routes',
      comment: 'Pages are reached through the map in app/routes.ts, never by import.',
      severity: 'error',
      from: { pathNot: '^app/routes\\.ts$' },
      to: { path: inside('app/routes') },
    },
    {
      name: 'device-runs-in-a-browser-without-react',
      severity: 'error',
      from: { path: inside('app/device') },
      to: { path: [packagePath('react'), packagePath('react-dom'), packagePath('react-router')] },
    },
    {
      name: 'browser-code-has-no-node',
      severity: 'error',
      from: { path: '^app/(device|components|domain)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'the-portal-does-not-import-its-tests',
      severity: 'error',
      from: { path: '^(app|db|emails|commands)/' },
      to: { path: inside('tests') },
    },
    {
      name: 'no-dev-dependency-in-the-portal',
      comment: 'What runs in production is a dependency; the map of pages is read by the build alone.',
      severity: 'error',
      from: { path: '^(app|db|emails)/', pathNot: '^app/routes\\.ts$' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['npm', 'type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
    {
      name: 'no-unlisted-package',
      severity: 'error',
      from: { path: ours },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolved-import',
      comment: 'Page types and virtual modules exist only for the compiler and the bundler.',
      severity: 'error',
      from: { path: ours },
      to: { couldNotResolve: true, pathNot: ['/\\+types/', '^virtual:'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^app/messages/compiled'] },
    exclude: { path: ['^build/', '^\\.react-router/'] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css', '.scss'],
    },
  },
}

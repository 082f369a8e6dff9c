import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const letters = '/[A-Za-zÀ-ÿ]/'
const spokenProps =
  '/^(title|alt|placeholder|label|hint|heading|legend|caption|summary|aria-label|aria-description|aria-roledescription|aria-valuetext)$/'
const fromCatalog = 'Words that a person reads come from the message catalogs.'

const textOutsideCatalogs = [
  `JSXText[value=${letters}]`,
  `JSXAttribute[name.name=${spokenProps}] > Literal[value=${letters}]`,
  `JSXAttribute[name.name=${spokenProps}] > JSXExpressionContainer Literal[value=${letters}]`,
  `JSXAttribute[name.name=${spokenProps}] > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=${letters}]`,
  `:matches(JSXElement, JSXFragment) > JSXExpressionContainer > Literal[value=${letters}]`,
  `:matches(JSXElement, JSXFragment) > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=${letters}]`,
  `:matches(JSXElement, JSXFragment) > JSXExpressionContainer > ConditionalExpression > Literal[value=${letters}]`,
  `:matches(JSXElement, JSXFragment) > JSXExpressionContainer > LogicalExpression > Literal[value=${letters}]`,
].map((selector) => ({ selector, message: fromCatalog }))

const clockAndChance = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'A rule is given the time (`at`); it does not look at a clock.',
  },
  { selector: 'CallExpression[callee.name="Date"]', message: 'A rule is given the time (`at`).' },
  {
    selector: 'CallExpression[callee.object.name=/^(Date|performance)$/][callee.property.name="now"]',
    message: 'A rule is given the time (`at`); it does not look at a clock.',
  },
  {
    selector:
      ':matches(CallExpression[callee.object.name="Math"][callee.property.name="random"], CallExpression[callee.property.name="randomUUID"])',
    message: 'A rule is pure: chance comes in as an argument.',
  },
]

const dishonestTests = [
  {
    selector:
      'MemberExpression[object.name=/^(test|it|describe|suite)$/][property.name=/^(only|skip|skipIf|runIf|fixme|todo|fails|fail|retry|slow)$/]',
    message:
      'Every test runs, every time. A file named `*.postgres.test.ts` runs on real PostgreSQL only; nothing else is left out.',
  },
  {
    selector:
      'MemberExpression[object.name="vi"][property.name=/^(mock|doMock|fn|spyOn|stubGlobal|useFakeTimers)$/]',
    message: 'No mocks: a real database, a real SMTP peer, a real browser.',
  },
  {
    selector:
      ':matches(CallExpression[callee.property.name="waitForTimeout"], CallExpression[callee.name="setTimeout"], ImportDeclaration[source.value=/timers.promises$/])',
    message: 'No sleeps: wait for what is meant to happen.',
  },
]

const kebabCaseFile = {
  meta: { type: 'problem', schema: [], messages: { name: '{{name}} is not kebab-case.' } },
  create: (context) => ({
    Program(node) {
      const name = context.filename.split(/[\\/]/).at(-1)
      if (!/^\.?[a-z0-9]+([-.][a-z0-9]+)*$/.test(name))
        context.report({ node, messageId: 'name', data: { name } })
    },
  }),
}

const unsure = {
  '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
}

const shape = {
  'max-lines': ['error', 250],
  'max-params': ['error', 4],
  'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-warning-comments': ['error', { terms: ['fixme', 'xxx', 'hack', 'oxlint-disable', 'eslint-disable'] }],
  'minka/kebab-case-file': 'error',
}

export default tseslint.config(
  {
    ignores: [
      'build/',
      'data/',
      '.react-router/',
      '.cache/',
      'app/messages/compiled/',
      'db/schema.ts',
      'test-results/',
    ],
  },
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  // Rules that need types are in .oxlintrc.json.
  tseslint.configs.strict,
  {
    plugins: { minka: { rules: { 'kebab-case-file': kebabCaseFile } } },
    rules: { ...unsure, ...shape, 'max-lines-per-function': ['error', 40] },
  },
  {
    files: ['**/*.tsx'],
    // The other rules of the plugin are those of the React Compiler, which does not compile these pages.
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'max-lines-per-function': ['error', 60],
    },
  },
  { files: ['db/migrations/**', 'db/seed/**', 'tests/**'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: ['app/routes/**'],
    rules: { 'max-lines': ['error', { max: 80, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['app/**/*.tsx', 'emails/**/*.tsx'],
    rules: { 'no-restricted-syntax': ['error', ...textOutsideCatalogs] },
  },
  {
    files: ['app/domain/**'],
    rules: {
      'no-restricted-syntax': ['error', ...clockAndChance],
      'no-restricted-globals': ['error', 'process', 'fetch', 'console', 'window', 'document', 'setTimeout'],
    },
  },
  {
    files: ['tests/**/*.test.{ts,tsx}', 'tests/{domain,db,browser}/**'],
    rules: { 'no-restricted-syntax': ['error', ...dishonestTests] },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'URL',
          'setTimeout',
          'clearTimeout',
          'fetch',
          'module',
          'require',
          'AbortSignal',
        ].map((it) => [it, 'readonly']),
      ),
    },
  },
)

import { defineConfig } from 'vitest/config'

const quiet = { include: ['tests/**/*.test.ts'], testTimeout: 90_000, hookTimeout: 120_000 }

/**
 * Domain tests need nothing. Database tests run twice, on the embedded database and on real PostgreSQL; files named
 * `*.postgres.test.ts` need several connections at once and run on the real one only. Tests of the edge ask the built
 * portal over HTTP, without a browser. `long` holds what `npm run test:long` proves, and is not part of `npm test`.
 */
export default defineConfig({
  test: {
    // Four runs of `npm test`, and the workers of each, share what is compiled.
    fsModuleCache: true,
    fsModuleCachePath: '.cache/vitest',
    projects: [
      {
        test: {
          ...quiet,
          name: 'domain',
          include: ['tests/*.test.ts', 'tests/{domain,emails,commands,support}/**/*.test.{ts,tsx}'],
          isolate: false,
        },
      },
      {
        test: {
          ...quiet,
          name: 'http',
          include: ['tests/http/**/*.test.ts'],
          globalSetup: ['tests/support/cluster-for-tests.ts'],
          maxWorkers: 2,
          isolate: false,
        },
      },
      {
        test: {
          ...quiet,
          name: 'long',
          include: [
            'tests/long/**/*.test.ts',
            'tests/db/decision-races.postgres.test.ts',
            'tests/http/killed-while-scoring.test.ts',
          ],
          env: { RACE_ROUNDS: '8', REVIEWERS: '60' },
          globalSetup: ['tests/support/cluster-for-tests.ts'],
        },
      },
      {
        test: {
          ...quiet,
          name: 'kill',
          include: ['tests/kill/**/*.test.ts', 'tests/http/killed-while-deciding.test.ts'],
          env: { KILL_ROUNDS: '40', KILLS: '500', ...process.env },
          globalSetup: ['tests/support/cluster-for-tests.ts'],
          maxWorkers: 1,
        },
      },
      {
        test: {
          ...quiet,
          name: 'letters',
          include: ['tests/db/letters-that-arrive.postgres.test.ts'],
          env: { LETTERS: '10000', HOSTILE: '1000', ...process.env, TEST_ENGINE: 'postgres' },
          globalSetup: ['tests/support/cluster-for-tests.ts'],
        },
      },
      {
        test: {
          ...quiet,
          name: 'device',
          include: ['tests/device/**/*.test.ts'],
          globalSetup: ['tests/support/cluster-for-tests.ts'],
        },
      },
      {
        test: {
          ...quiet,
          name: 'db-embedded',
          include: ['tests/db/**/*.test.ts'],
          exclude: ['tests/db/**/*.postgres.test.ts'],
          env: { TEST_ENGINE: 'embedded' },
          maxWorkers: 1,
          isolate: false,
        },
      },
      {
        test: {
          ...quiet,
          name: 'db-postgres',
          include: ['tests/db/**/*.test.ts'],
          env: { TEST_ENGINE: 'postgres' },
          globalSetup: ['tests/support/cluster-for-tests.ts'],
          maxWorkers: 1,
          isolate: false,
        },
      },
    ],
  },
})

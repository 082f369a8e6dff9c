import { defineConfig } from '@playwright/test'

import { chromiumFlags, chromiumPath } from '#tests/support/chromium.ts'

const longest = ['**/story.test.ts', '**/call-setup.test.ts', '**/wrong-answers.test.ts']

export default defineConfig({
  testDir: './tests/browser',
  // The longest files begin first, so that none of them is left over for one worker alone.
  projects: [
    { name: 'longest', testMatch: longest },
    { name: 'others', testMatch: '**/*.test.ts', testIgnore: longest },
  ],
  outputDir: './test-results',
  globalSetup: ['./tests/support/chromium.ts', './tests/support/cluster-for-tests.ts'],
  // On two cores three at once took 372 s where two took 413 s.
  workers: 3,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: {
    browserName: 'chromium',
    locale: 'es-PE',
    actionTimeout: 20_000,
    timezoneId: 'America/Lima',
    // A test that is about them lets them in: they would answer before its own routes.
    serviceWorkers: 'block',
    trace: 'off',
    video: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: chromiumPath, args: chromiumFlags },
  },
})

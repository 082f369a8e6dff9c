import { paraglideVitePlugin } from '@inlang/paraglide-js'
import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

/** Parts of govuk-frontend's components that no page has, and that would travel with every first visit. */
const unused =
  /govuk-(?:tag|summary-card\w*|summary-list__actions-list|panel__actions|panel--interruption|back-link--inverse|[\w-]+--small|[\w-]+__conditional|[\w-]+__divider|input--extra-letter-spacing|[\w-]+--no-border)(?![\w])/

type Rule = { selectors: string[]; remove: () => void }

const leaveOutUnused = {
  postcssPlugin: 'leave-out-unused',
  Rule(rule: Rule) {
    const kept = rule.selectors.filter((it) => !unused.test(it))
    if (kept.length === 0) rule.remove()
    else if (kept.length < rule.selectors.length) rule.selectors = kept
  },
}

/** `app/server.ts` is an input of the server build, so that the portal and its routes share one copy of every module. */
export default defineConfig({
  plugins: [
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './app/messages/compiled',
      strategy: ['baseLocale'],
    }),
    reactRouter(),
  ],
  css: { postcss: { plugins: [leaveOutUnused] } },
  // How long plugins take is no news for whoever starts the portal.
  build: { rolldownOptions: { checks: { pluginTimings: false } } },
  // Each is hundreds of small modules, and every start would look for them one by one.
  ssr: { noExternal: ['kysely', 'zod'] },
  environments: { ssr: { build: { rollupOptions: { input: './app/server.ts' } } } },
})

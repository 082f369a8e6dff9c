import { paraglideVitePlugin } from '@inlang/paraglide-js'
import { reactRouter } from '@react-router/dev/vite'
import { defineConfig, type Plugin } from 'vite'

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

/**
 * Rules and components only make values, by the rules of the house: what nobody uses may be left out with all that made
 * it. So the schemas that read forms on the server, and zod with them, stay behind when a browser needs a rule or a label.
 */
const leaveOutUnusedValues: Plugin = {
  name: 'leave-out-unused-values',
  enforce: 'post',
  applyToEnvironment: ({ name }) => name === 'client',
  transform: {
    filter: { id: /\/app\/(domain|components)\/[\w-]+\.tsx?$/ },
    handler(code) {
      const values = this.parse(code)
        .body.map((it) => (it.type === 'ExportNamedDeclaration' ? it.declaration : it))
        .flatMap((it) => (it?.type === 'VariableDeclaration' ? it.declarations : []))
        .flatMap(({ init }) => (init ? [init] : []))
      const parts = values.flatMap(({ start, end }, at) => [
        code.slice(values[at - 1]?.end ?? 0, start),
        `/* @__PURE__ */ (() => (${code.slice(start, end)}))()`,
      ])
      return {
        code: parts.join('') + code.slice(values.at(-1)?.end ?? 0),
        map: null,
        moduleSideEffects: false,
      }
    },
  },
}

/** What every page has travels in two files that stay in a browser's cache, not in sixty. */
const ofEveryPage = {
  groups: [
    { name: 'react', test: /node_modules\/(react|react-dom|scheduler|react-router)\//, priority: 2 },
    { name: 'shell', test: /\/app\/(components|domain|messages)\//, minShareCount: 40, priority: 1 },
  ],
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
    leaveOutUnusedValues,
  ],
  css: { postcss: { plugins: [leaveOutUnused] } },
  // How long plugins take is no news for whoever starts the portal.
  build: { rolldownOptions: { checks: { bundlerTimings: false } } },
  // Each is hundreds of small modules, and every start would look for them one by one.
  ssr: { noExternal: ['kysely', 'zod'] },
  environments: {
    client: { build: { rolldownOptions: { output: { codeSplitting: ofEveryPage } } } },
    // Half of it would be comments, and every start reads it.
    ssr: { build: { rolldownOptions: { input: './app/server.ts', output: { comments: false } } } },
  },
})

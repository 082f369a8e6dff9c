import { paraglideVitePlugin } from '@inlang/paraglide-js'
import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

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
  // How long plugins take is no news for whoever starts the portal.
  build: { rolldownOptions: { checks: { pluginTimings: false } } },
  // Each is hundreds of small modules, and every start would look for them one by one.
  ssr: { noExternal: ['kysely', 'zod'] },
  environments: { ssr: { build: { rollupOptions: { input: './app/server.ts' } } } },
})

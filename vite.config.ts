import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig)],
  resolve: {
    alias: {
      '~': new URL('./app', import.meta.url).pathname,
      '@server': new URL('./server', import.meta.url).pathname,
    },
  },
  build: { target: 'es2022' },
  server: { watch: { ignored: ['**/data/**', '**/build/**'] } },
  // d3 and recharts ship ES modules that Node can't load by bare name from the server bundle.
  ssr: { noExternal: ['recharts', 'victory-vendor', /^d3-/] },
});

import react from '@vitejs/plugin-react';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { usedStyles } from './used-styles.mts';

const here = dirname(fileURLToPath(import.meta.url));

// `npx vite build apps/portal`
export default defineConfig({
  root: here,
  plugins: [react()],
  css: { postcss: { plugins: [usedStyles(here)] } },
  build: {
    outDir: join(here, '../../dist/apps/portal/web'),
    emptyOutDir: true,
    // Everything from files: the content security policy takes no data: addresses and no inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
});

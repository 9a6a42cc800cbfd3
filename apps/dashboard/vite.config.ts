import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compileMessages } from './build/compile-messages.ts';
import { mantineStyles } from './build/mantine-styles.ts';

const server = 'http://localhost:3000';

/** `npm run dev` serves the dashboard by itself and passes on what belongs to a Parley that runs beside it. */
export default defineConfig({
  base: '/app/',
  plugins: [compileMessages(), mantineStyles(), react()],
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    target: ['chrome123', 'firefox120', 'safari17.5'],
    manifest: 'manifest.json',
    // A small picture inside a style sheet would need another exception in the content security policy.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1_000,
  },
  // Bundled ahead of time, these would pass by the plugin that gives them their style sheets.
  optimizeDeps: { exclude: ['@mantine/core', '@mantine/notifications', '@mantine/dropzone'] },
  server: {
    proxy: {
      '/v1': server,
      '/widget': server,
      '/widget.js': server,
      '/parley-widget.tgz': server,
      '/widget-preview': server,
      '/widget-texts.json': server,
    },
  },
});

import { join } from 'node:path';
import type { Plugin } from 'vite';

const classNames = /@mantine[\\/](core|notifications|dropzone)[\\/]esm[\\/].*?(\w+)\.module\.mjs$/;

/**
 * Gives each component of Mantine its own style sheet, where its class names are imported. What no screen uses is then left out with
 * the component, and what only one screen uses is loaded with that screen.
 */
export function mantineStyles(): Plugin {
  return {
    name: 'mantine-styles',
    transform: {
      filter: { id: classNames },
      handler(code, id) {
        const [, library = '', component = ''] = classNames.exec(id) ?? [];
        const folder = join(id.slice(0, id.indexOf('@mantine')), '@mantine', library);
        const sheet = library === 'core' ? join(folder, 'styles', `${component}.layer.css`) : join(folder, 'styles.layer.css');
        return { code: `import ${JSON.stringify(sheet)};\n${code}`, map: null };
      },
    },
  };
}

// Builds the script and the style sheet of every kind of page, out of browser/ and styles/:
// node tools/node/bundle.mjs [folder]
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { colours } from './colours.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const outdir = process.argv[2] ?? join(root, 'assets');

const common = {
  absWorkingDir: root,
  outdir,
  bundle: true,
  charset: 'utf8',
  legalComments: 'inline',
  minify: true,
};

await build({
  ...common,
  entryPoints: {
    'js/app': 'browser/app.js',
    'js/pages/frame': 'browser/embed/frame.js',
    'js/pages/host': 'browser/embed/host.js',
    'js/pages/share': 'browser/embed/share.js',
    'js/pages/stage': 'browser/stage/stage.js',
    'js/pages/notes': 'browser/stage/notes.js',
    'js/pages/build': 'browser/stage/build.js',
    'js/pages/worker': 'browser/stage/worker.js',
    'js/pages/offline': 'browser/offline/file.js',
  },
  format: 'iife',
  target: ['es2020', 'chrome80'],
  // How types are checked is nothing to what is built.
  tsconfigRaw: {},
});

await build({
  ...common,
  entryPoints: {
    'css/app': 'styles/app.css',
    'css/pages/plain': 'styles/plain.css',
    'css/pages/present': 'styles/present.css',
    'css/pages/share': 'styles/share.css',
    'css/pages/lost': 'styles/lost.css',
    'css/pages/frame': 'styles/frame.css',
    'css/pages/stage': 'styles/stage.css',
    'css/pages/notes': 'styles/notes.css',
  },
  plugins: [colours(join(root, 'styles', 'colours.json'))],
  target: ['chrome80'],
});

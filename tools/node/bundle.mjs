// Builds the scripts of every kind of page out of browser/: node tools/node/bundle.mjs [folder]
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const outdir = process.argv[2] ?? join(root, 'assets', 'js');

await build({
  absWorkingDir: root,
  entryPoints: {
    app: 'browser/app.js',
    'pages/frame': 'browser/embed/frame.js',
    'pages/host': 'browser/embed/host.js',
    'pages/share': 'browser/embed/share.js',
    'pages/stage': 'browser/stage/stage.js',
    'pages/notes': 'browser/stage/notes.js',
    'pages/build': 'browser/stage/build.js',
    'pages/worker': 'browser/stage/worker.js',
    'pages/offline': 'browser/offline/file.js',
  },
  outdir,
  bundle: true,
  charset: 'utf8',
  format: 'iife',
  legalComments: 'inline',
  minify: true,
  target: ['es2020', 'chrome80'],
  // How types are checked is nothing to what is built.
  tsconfigRaw: {},
});

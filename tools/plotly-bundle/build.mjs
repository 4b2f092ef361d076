// Builds assets/vendor/plotly/plotly-map-<version>.min.js and copies the licences beside it.
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const target = join(here, '..', '..', 'assets', 'vendor', 'plotly');
const { version } = JSON.parse(await readFile(join(modules, 'plotly.js', 'package.json'), 'utf8'));

// MapLibre's stylesheet is mostly button pictures; the few rules the map needs are in styles/map/map.css.
const withoutStyles = {
  name: 'without-styles',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, () => ({ contents: '', loader: 'js' }));
  },
};

await mkdir(target, { recursive: true });
for (const name of await readdir(target)) {
  if (/^plotly-map-.*\.min\.js(\.br)?$/.test(name)) await rm(join(target, name));
}
const outfile = join(target, `plotly-map-${version}.min.js`);
await build({
  entryPoints: [join(here, 'entry.js')],
  outfile,
  bundle: true,
  minify: true,
  format: 'iife',
  globalName: 'PlotlyBundle',
  footer: { js: 'window.Plotly=PlotlyBundle.default;' },
  // One regl for everything, as in plotly.js's own build.
  alias: { regl: '@plotly/regl' },
  define: { global: 'window', 'define.amd': 'false' },
  banner: {
    js: `/* plotly.js v${version} (core, bar, choroplethmap, scattermap). MIT; see LICENSE-*.txt beside this file. */`,
  },
  legalComments: 'none',
  charset: 'utf8',
  plugins: [withoutStyles],
  target: 'es2020',
  logLevel: 'info',
});
await writeFile(`${outfile}.br`, brotliCompressSync(await readFile(outfile)));
await copyFile(join(modules, 'plotly.js', 'LICENSE'), join(target, 'LICENSE-plotly.txt'));
await copyFile(
  join(modules, 'maplibre-gl', 'LICENSE.txt'),
  join(target, 'LICENSE-maplibre-gl.txt'),
);

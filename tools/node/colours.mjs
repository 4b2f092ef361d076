// The colour table as a style sheet: @import "colours" in styles/ stands for it.
import { readFile } from 'node:fs/promises';

const LIGHT = 0;
const DARK = 1;

/** @param {[string, string[]][]} colours @param {number} theme */
const rules = (colours, theme) =>
  colours.map(([name, values]) => `--${name}: ${values[theme]};`).join('');

/* Paper is light whatever the screen wears. */
/** @param {Record<string, Record<string, string[]>>} table */
function sheet(table) {
  const all = Object.values(table).flatMap((group) => Object.entries(group));
  const other = all.filter(([, values]) => values[LIGHT] !== values[DARK]);
  return `:root{${rules(all, LIGHT)}}
@media screen{[data-theme="dark"]{${rules(other, DARK)}}}`;
}

/** @param {string} file */
export const colours = (file) => ({
  name: 'colours',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onResolve({ filter: /^colours$/ }, () => ({ path: file, namespace: 'colours' }));
    build.onLoad({ filter: /./, namespace: 'colours' }, async () => ({
      contents: sheet(JSON.parse(await readFile(file, 'utf8'))),
      loader: 'css',
    }));
  },
});

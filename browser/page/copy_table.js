import { all, root } from '../shared/dom.js';
import * as choices from './choices.js';
import { linesOf } from './csv.js';

/* The list as text for a spreadsheet: one line a row, tabs between cells, its source at the end. */
/* A cell that a spreadsheet program would run gets an apostrophe. */
/** @param {HTMLTableCellElement} cell */
function cellText(cell) {
  const copy = /** @type {HTMLElement} */ (cell.cloneNode(true));
  for (const part of all('.pp-card, .seal, .icon, .sw', copy)) part.remove();
  const words = [...copy.childNodes].map((node) => (node.textContent ?? '').trim()).filter(Boolean);
  const text = words.join(' ').replace(/\s+/g, ' ');
  return /^[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
}

/** @param {HTMLTableRowElement} row */
function rowText(row) {
  return [...row.cells]
    .flatMap((cell) => [cellText(cell), ...Array(cell.colSpan - 1).fill('')])
    .join('\t');
}

/** @returns {string[]} */
function onPage() {
  /** @type {HTMLTableRowElement[]} */
  const found = all('#brand-table table.tbl tr');
  return found.map(rowText);
}

/* A list of several pages is copied whole, as its file has it. */
/** @param {string} path */
async function inFile(path) {
  const answer = await fetch(`${root()}${path}${choices.current()}`);
  if (!answer.ok) throw new Error(String(answer.status));
  return linesOf(await answer.text());
}

/** @param {string} source @param {string} [whole] */
export async function tableText(source, whole) {
  const rows = whole ? await inFile(whole).catch(onPage) : onPage();
  return [...rows, `${source}\t${window.location.href}`].join('\n');
}

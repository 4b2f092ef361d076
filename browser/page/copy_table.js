import { all } from '../shared/dom.js';

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

/** @param {string} source */
export function tableText(source) {
  /** @type {HTMLTableRowElement[]} */
  const found = all('#brand-table table.tbl tr');
  const rows = found.map(rowText);
  return [...rows, `${source}\t${window.location.href}`].join('\n');
}

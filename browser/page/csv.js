/* A table as a file has it (RFC 4180), as text for a spreadsheet: one line a row, tabs between cells. */

const CELL = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/gy;

/** @param {string} cell */
const plain = (cell) =>
  (cell.startsWith('"') ? cell.slice(1, -1).replace(/""/g, '"') : cell).replace(/\s+/g, ' ');

/** @param {string} csv @returns {string[]} */
export function linesOf(csv) {
  /** @type {string[][]} */
  const rows = [[]];
  for (const [, cell, end] of csv.replace(/^\ufeff/, '').matchAll(CELL)) {
    rows[rows.length - 1].push(plain(cell));
    if (!end) break;
    if (end !== ',') rows.push([]);
  }
  return rows.map((row) => row.join('\t')).filter(Boolean);
}

/* The list as text for a spreadsheet: one line a row, tabs between cells, its source at the end. */
/* A cell that a spreadsheet program would run gets an apostrophe. */
function cellText(cell) {
  const copy = cell.cloneNode(true);
  copy.querySelectorAll('.pp-card, .seal, .icon, .sw').forEach((part) => part.remove());
  const words = [...copy.childNodes].map((node) => node.textContent.trim()).filter(Boolean);
  const text = words.join(' ').replace(/\s+/g, ' ');
  return /^[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
}

function rowText(row) {
  return [...row.cells]
    .flatMap((cell) => [cellText(cell), ...Array(cell.colSpan - 1).fill('')])
    .join('\t');
}

export function tableText(source) {
  const rows = [...document.querySelectorAll('#brand-table table.tbl tr')].map(rowText);
  return [...rows, `${source}\t${window.location.href}`].join('\n');
}

// Whether the class control's value can be read: a method, or one to five rising numbers; and how an
// address holds it. It reads and writes as state/breaks.py does.
const METHODS = ['', 'quantile', 'jenks', 'equal'];
const MOST = 5;
const MOST_DIGITS = 17;
const SMALLEST = 1e-9;
const LARGEST = 1e15;
const TYPED = '０１２３４５６７８９．。＋－−，、；;　';
const READ = '0123456789..+--,,,, ';
const NUMBER = /^ *[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+ -]?\d{1,3})? *$/i;

/** @param {string} text */
function plain(text) {
  return Array.from(text, (sign) => (TYPED.includes(sign) ? READ[TYPED.indexOf(sign)] : sign)).join(
    '',
  );
}

/** @param {string} part */
function fits(part) {
  const digits = part
    .replace(/e.*/i, '')
    .replace(/\D/g, '')
    .replace(/^0+|0+$/g, '');
  const size = Math.abs(Number(part));
  return !digits || (digits.length <= MOST_DIGITS && size >= SMALLEST && size < LARGEST);
}

/** @param {string} text */
const partsOf = (text) => plain(text).replace(/, *$/, '').split(',');

/* A number with all its digits and without an exponent. */
/** @param {string} part */
function written(part) {
  const [, sign = '', whole = '', fraction = '', power] =
    /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(part.replaceAll(' ', '')) ?? [];
  const digits = whole + fraction;
  const point = whole.length + Number(power || 0);
  const left = digits.slice(0, Math.max(point, 0)).padEnd(point, '0').replace(/^0+/, '') || '0';
  const right = `${'0'.repeat(Math.max(-point, 0))}${digits.slice(Math.max(point, 0))}`.replace(
    /0+$/,
    '',
  );
  const text = right ? `${left}.${right}` : left;
  return sign === '-' && text !== '0' ? `-${text}` : text;
}

/* What can be read, as an address holds it. */
/** @param {string | null} value */
export function plainBreaks(value) {
  const text = value ?? '';
  return METHODS.includes(text) ? text : partsOf(text).map(written).join(',');
}

/** @param {string | null} value */
export function canReadBreaks(value) {
  const text = value || '';
  if (METHODS.includes(text)) return true;
  const parts = partsOf(text);
  const read = parts.map((part) => part.replaceAll(' ', ''));
  return (
    parts.length <= MOST &&
    parts.every((part) => NUMBER.test(part)) &&
    read.every((part, place) => fits(part) && !(Number(part) <= Number(read[place - 1])))
  );
}

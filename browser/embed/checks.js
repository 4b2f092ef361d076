/* What a frame may say to the page around it. */

const CODE = /^[\w-]{1,80}$/;
const MOST = 1e5;

/** @typedef {Record<string, unknown>} Said */

/** @param {unknown} value */
const isSize = (value) => typeof value === 'number' && value > 0 && value < MOST;
/** @param {unknown} value */
const isCode = (value) => typeof value === 'string' && CODE.test(value);
/** @param {Said} said */
const isSubject = ({ area, brand }) => [area, brand].every((one) => one === null || isCode(one));
/** @param {Said} said */
const isView = (said) => isSubject(said) && typeof said.query === 'string';

/** @type {Record<string, (said: Said) => boolean>} */
const CHECKS = {
  ready: isView,
  state: isView,
  select: isSubject,
  height: ({ height, width }) => isSize(height) && isSize(width),
  error: ({ code }) => isCode(code),
};

/** @param {Said} said */
export function isSound(said) {
  const type = String(said.type);
  return Object.hasOwn(CHECKS, type) && CHECKS[type](said);
}

/* What the page around a frame may ask for, and what that makes of the frame's address. */

const QUESTIONS = ['layer', 'variable', 'level'];
const PLACES = ['area', 'brand', 'within'];
const LONGEST = 200;
const MOST = 20;

/** @typedef {Record<string, unknown>} Request */
/** @typedef {Record<string, string | undefined>} Wanted */
/* What may be asked for: keys of the address, and languages. */
/** @typedef {{ keys: string[], languages: string[] }} Allowed */

/** @param {unknown} value @returns {value is string} */
const isText = (value) => typeof value === 'string' && value.length <= LONGEST;

/* A value as an address holds it; "" is the default, undefined what no address holds. */
/** @param {unknown} value */
function written(value) {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (Array.isArray(value) && value.length <= MOST && value.every(isText)) return value.join(',');
  return isText(value) ? value : undefined;
}

/** @type {Record<string, (request: Request, allowed: Allowed) => Wanted | undefined>} */
const COMMANDS = {
  select({ area = null, brand = null }) {
    return { area: written(area), brand: written(brand) };
  },
  filter({ set }, { keys }) {
    if (typeof set !== 'object' || set === null) return undefined;
    const wanted = Object.entries(set).map(([key, value]) => [
      key,
      keys.includes(key) ? written(value) : undefined,
    ]);
    return Object.fromEntries(wanted);
  },
  setLanguage({ lang }, { languages }) {
    return { lang: languages.find((one) => one === lang) };
  },
};

/* What a request sets in the address, or null where any of it cannot be set. */
/** @param {Request} request @param {Allowed} allowed @returns {Values | null} */
export function changesOf(request, allowed) {
  const type = String(request.type);
  const wanted = Object.hasOwn(COMMANDS, type) ? COMMANDS[type](request, allowed) : undefined;
  if (!wanted || Object.values(wanted).includes(undefined)) return null;
  return /** @type {Values} */ (wanted);
}

/* Whether any of the keys is among what whoever made the frame locked. */
/** @param {string[]} keys @param {string[]} locks */
export const isLocked = (keys, locks) =>
  (locks.includes('layer') && QUESTIONS.some((key) => keys.includes(key))) ||
  (locks.includes('area') && PLACES.some((key) => keys.includes(key)));

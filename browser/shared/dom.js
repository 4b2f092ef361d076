/* Parts of the page, found and made. What stands in every page of its kind is asked for with `byId` and `find`;
   what may not be there with the browser's own functions. */

/**
 * @template {Element} [E=HTMLElement]
 * @param {string} id
 * @returns {E}
 */
export const byId = (id) => find(`#${id}`);

/**
 * @template {Element} [E=HTMLElement]
 * @param {string} selector
 * @param {ParentNode} [within]
 * @returns {E}
 */
export function find(selector, within = document) {
  const found = /** @type {E | null} */ (within.querySelector(selector));
  if (!found) throw new Error(`nothing in the page is ${selector}`);
  return found;
}

/**
 * @template {Element} [E=HTMLElement]
 * @param {string} selector
 * @param {ParentNode} [within]
 * @returns {E[]}
 */
export const all = (selector, within = document) => [
  .../** @type {NodeListOf<E>} */ (within.querySelectorAll(selector)),
];

/* What an event came from, or what is around that. A page itself is around nothing. */
/**
 * @template {Element} [E=HTMLElement]
 * @param {{ target: EventTarget | null }} event
 * @param {string} selector
 * @returns {E | null}
 */
export const around = ({ target }, selector) =>
  target instanceof Element ? /** @type {E | null} */ (target.closest(selector)) : null;

/* Every text becomes a text node, never HTML; what is empty is left out. */
/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {object} [properties]
 * @param {...(Node | string | null | undefined | false)} children
 */
export function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(.../** @type {(Node | string)[]} */ (children.filter(Boolean)));
  return made;
}

/* The path that the map is mounted at. */
export const root = () => document.documentElement.dataset.root ?? '';

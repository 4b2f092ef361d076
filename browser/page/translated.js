/* A browser that translates a page puts <font> elements in the place of its texts. React knows only the texts:
   what it takes away, inserts something before or rewrites is found here under its new guise. */
const { removeChild, insertBefore } = Node.prototype;
const nodeValue = /** @type {PropertyDescriptor} */ (
  Object.getOwnPropertyDescriptor(Node.prototype, 'nodeValue')
);
/** @type {WeakMap<Node, Element>} */
const guises = new WeakMap();

/** @param {Node | null} node @returns {node is Element} */
const isGuise = (node) => node?.nodeName === 'FONT';

/* Keep which element came in the place of which text. */
/** @param {MutationRecord[]} records */
function note(records) {
  for (const { removedNodes, addedNodes, previousSibling, nextSibling } of records) {
    const texts = [...removedNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    const guise = texts.length && [...addedNodes, previousSibling, nextSibling].find(isGuise);
    if (guise) texts.forEach((text) => guises.set(text, guise));
  }
}

const observer = new MutationObserver(note);

/* What stands for a node among the children of a parent: itself, what it was wrapped in, or its guise. */
/** @param {Node | null} node @param {Node} parent @returns {Node | null} */
function standing(node, parent) {
  if (!node || node.parentNode === parent) return node;
  note(observer.takeRecords());
  /** @type {Node | null | undefined} */
  let found = node.parentNode ? node : guises.get(node);
  while (found && found.parentNode !== parent) found = found.parentNode;
  return found || null;
}

export function start() {
  observer.observe(document.documentElement, { childList: true, subtree: true });

  Node.prototype.removeChild = function (child) {
    const found = standing(child, this);
    if (!found && child.nodeType === Node.TEXT_NODE) return child;
    removeChild.call(this, found || child);
    return child;
  };

  /**
   * @template {Node} T
   * @this {Node}
   * @param {T} node
   * @param {Node | null} next
   */
  Node.prototype.insertBefore = function (node, next) {
    const found = standing(next, this);
    const isLost = next && !found && next.nodeType !== Node.TEXT_NODE;
    insertBefore.call(this, node, isLost ? next : found);
    return node;
  };

  /* A text that changes comes back, to be translated anew. */
  Object.defineProperty(Node.prototype, 'nodeValue', {
    ...nodeValue,
    /** @this {ChildNode} @param {string | null} value */
    set(value) {
      if (this.nodeType === Node.TEXT_NODE && !this.isConnected) {
        note(observer.takeRecords());
        const guise = guises.get(this);
        if (guise?.isConnected) guise.replaceWith(this);
      }
      nodeValue.set?.call(this, value);
    },
  });
}

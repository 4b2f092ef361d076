/* A page is drawn anew with each choice. The reader's focus moves to the new copy of the control
   that had it, or, where the new page has none, to the part of the page it stood in. */
(function () {
  'use strict';

  const PARTS = '#header, #tools, #rail, #rail-foot, #map-head, #filter-chips, #notices, #brand-table, #panel';
  const FOCUSABLE = 'a[href], button, input, [tabindex]';
  let last = null;

  /* What a control is, apart from what it is set to or leads to. */
  function identity(node) {
    const isText = node.tagName === 'INPUT' && /^(text|search)$/.test(node.type);
    const words = node.tagName === 'INPUT' ? '' : node.textContent;
    return [node.tagName, node.type, isText ? '' : node.value, node.getAttribute('aria-label'), words].join('|');
  }

  document.addEventListener('focusin', function (event) {
    const part = event.target.closest(PARTS);
    last = part && { part: part.id, identity: identity(event.target), node: event.target };
  });

  /* A click beside everything takes the focus away on purpose. */
  document.addEventListener('pointerdown', function (event) {
    if (!event.target.closest(FOCUSABLE + ', label')) last = null;
  });

  function restore() {
    if (!last || last.node.isConnected || document.activeElement !== document.body) return;
    const part = document.getElementById(last.part);
    const again = [...part.querySelectorAll(FOCUSABLE)].find((node) => identity(node) === last.identity);
    const target = again || part.closest('[tabindex]');
    if (target) target.focus({ preventScroll: true });
  }

  new MutationObserver(restore).observe(document.documentElement, { childList: true, subtree: true });
})();

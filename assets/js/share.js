/* The share button copies this view's address and says so. */
(function () {
  'use strict';

  const SAID_MS = 2000;

  function copyByHand(text) {
    const field = document.createElement('textarea');
    field.value = text;
    field.setAttribute('readonly', '');
    field.className = 'sr';
    document.body.append(field);
    field.select();
    const copied = document.execCommand('copy');
    field.remove();
    return copied;
  }

  /* The clipboard needs a secure page; a laptop on a plain http address has to do it by hand. */
  function copy(text) {
    if (!navigator.clipboard) return Promise.resolve(copyByHand(text));
    return navigator.clipboard.writeText(text).then(() => true, () => copyByHand(text));
  }

  document.addEventListener('click', function (event) {
    const button = event.target.closest('#share');
    if (!button) return;
    const words = button.querySelector('span');
    copy(window.location.href).then(function (copied) {
      if (!copied) return;
      words.textContent = button.dataset.copied;
      window.setTimeout(() => { words.textContent = button.dataset.copy; }, SAID_MS);
    });
  });
})();

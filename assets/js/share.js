/* A button with data-copied copies and says so: its own text, the table it stands over, or else
   this view's address. */
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

  function wanted(button) {
    if (button.dataset.text) return button.dataset.text;
    if (button.dataset.table) return window.brandmap.tableText(button.dataset.table);
    return window.location.href;
  }

  document.addEventListener('click', function (event) {
    const button = event.target.closest('[data-copied]');
    if (!button) return;
    const words = button.querySelector('span');
    copy(wanted(button)).then(function (copied) {
      if (!copied) return;
      words.textContent = button.dataset.copied;
      window.setTimeout(() => { words.textContent = button.dataset.copy; }, SAID_MS);
    });
  });
})();

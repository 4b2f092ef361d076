/* A button with data-copied copies and says so: its own text, the table it stands over, or else
   this view's address, which a phone hands to the system's own list of ways to share. */
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

  function say(button) {
    const words = button.querySelector('span');
    words.textContent = button.dataset.copied;
    button.classList.add('said');
    window.setTimeout(() => {
      words.textContent = button.dataset.copy;
      button.classList.remove('said');
    }, SAID_MS);
  }

  /* A touch screen offers its own list of ways to share; a reader who leaves it wants none. */
  function handOver(button) {
    const shared = { title: document.title, text: button.dataset.says, url: window.location.href };
    const offers = navigator.share && matchMedia('(pointer: coarse)').matches && button.dataset.says;
    if (!offers) return Promise.resolve(false);
    return navigator.share(shared).then(() => true, (error) => error.name === 'AbortError');
  }

  document.addEventListener('click', function (event) {
    const button = event.target.closest('[data-copied]');
    if (!button) return;
    handOver(button).then((done) => done || copy(wanted(button)).then((copied) => copied && say(button)));
  });
})();

/* The builder works without this: it saves pressing the button, and copies. */
(function () {
  'use strict';

  const form = document.querySelector('.share form');
  let asked = 0;

  async function ask() {
    asked += 1;
    const turn = asked;
    const query = new URLSearchParams(new FormData(form));
    let text;
    try {
      text = await (await fetch(`${form.action}?${query}`)).text();
    } catch {
      return;
    }
    if (turn !== asked) return;
    const fresh = new DOMParser().parseFromString(text, 'text/html').getElementById('result');
    if (!fresh) return;
    document.getElementById('result').replaceWith(document.adoptNode(fresh));
    dress();
    window.history.replaceState(null, '', `${window.location.pathname}?${query}`);
  }

  function dress() {
    document.querySelectorAll('.copy').forEach((button) => { button.hidden = !navigator.clipboard; });
  }

  form.addEventListener('change', () => {
    if (form.checkValidity()) ask();
  });
  document.addEventListener('click', (event) => {
    const button = event.target.closest('.copy');
    if (!button) return;
    const words = button.textContent;
    navigator.clipboard.writeText(document.getElementById(button.dataset.for).value).then(() => {
      button.textContent = button.dataset.copied;
      window.setTimeout(() => { button.textContent = words; }, 2000);
    });
  });
  dress();
})();

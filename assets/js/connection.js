/* When a page's data does not arrive, say so and offer to try again; show long work. */
(function () {
  'use strict';

  const SLOW_MS = 300;
  const root = document.documentElement;
  const fetched = window.fetch;
  let waiting = 0;

  function isCallback(target) {
    return String(target && target.url || target).includes('_dash-update-component');
  }

  function begin() {
    waiting += 1;
    return window.setTimeout(() => { root.dataset.busy = 'true'; }, SLOW_MS);
  }

  function end(timer) {
    waiting -= 1;
    window.clearTimeout(timer);
    if (waiting === 0) delete root.dataset.busy;
  }

  window.fetch = function (target, options) {
    const request = fetched.call(window, target, options);
    if (!isCallback(target)) return request;
    const timer = begin();
    return request.then(
      function (response) {
        end(timer);
        root.classList.toggle('no-data-arrived', response.status >= 400);
        return response;
      },
      function (error) {
        end(timer);
        root.classList.add('no-data-arrived');
        throw error;
      },
    );
  };

  document.addEventListener('click', function (event) {
    if (event.target.closest('#retry')) window.location.reload();
  });
})();

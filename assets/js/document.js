/* The document's title, language and theme follow the page that was built; a new subject is read
   from its top. */
(function () {
  'use strict';

  const SEARCH = { key: 'q', role: 'control' };
  let subject = '';
  let stepped = false;

  window.addEventListener('popstate', () => { stepped = true; });

  /* Whoever is typing keeps what they typed, unless they stepped back or forward. */
  function fillSearch({ value, ...words }) {
    const typing = document.activeElement && document.activeElement.closest('.search-field');
    window.dash_clientside.set_props(SEARCH, typing && !stepped ? words : { value, ...words });
    stepped = false;
  }

  function describeDocument(page) {
    if (!page) return;
    document.title = page.title;
    document.documentElement.lang = page.lang;
    document.documentElement.dataset.theme = page.theme;
    if (page.subject !== subject) document.getElementById('panel').scrollTop = 0;
    subject = page.subject;
    fillSearch(page.search);
  }

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.brandmap = Object.assign(window.dash_clientside.brandmap || {}, { describeDocument });
})();

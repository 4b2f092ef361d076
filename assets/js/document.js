/* The document's title, language, theme and way of reading follow the page that was built; a new
   subject is read from its top. */
(function () {
  'use strict';

  let subject = null;
  let stepped = false;

  window.addEventListener('popstate', () => { stepped = true; });

  /* Whoever is typing keeps what they typed, unless they stepped back or forward. */
  function fillSearch({ value, field, lang, sentences }) {
    const typing = document.activeElement && document.activeElement.closest('.search-field');
    window.dash_clientside.set_props('search', typing && !stepped ? field : { value, ...field });
    window.brandmap.search = { lang, sentences };
    stepped = false;
  }

  function announce(next) {
    subject = next;
    document.getElementById('panel').scrollTop = 0;
    document.dispatchEvent(new CustomEvent('brandmap:subject', { detail: { subject, stepped } }));
  }

  function describeDocument(page) {
    if (!page) return;
    document.title = page.title;
    document.documentElement.lang = page.lang;
    document.documentElement.dataset.theme = page.theme;
    document.documentElement.dataset.reading = page.reading;
    document.dispatchEvent(new CustomEvent('brandmap:page'));
    if (page.subject !== subject) announce(page.subject);
    fillSearch(page.search);
    window.brandmap.showPage(page);
  }

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.brandmap = Object.assign(window.dash_clientside.brandmap || {}, { describeDocument });
})();

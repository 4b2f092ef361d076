/* The document's title, language and theme follow the page that was built; a new subject is read
   from its top. */
(function () {
  'use strict';

  let subject = '';

  function describeDocument(page) {
    if (!page) return;
    document.title = page.title;
    document.documentElement.lang = page.lang;
    document.documentElement.dataset.theme = page.theme;
    if (page.subject !== subject) document.getElementById('panel').scrollTop = 0;
    subject = page.subject;
  }

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.brandmap = Object.assign(window.dash_clientside.brandmap || {}, { describeDocument });
})();

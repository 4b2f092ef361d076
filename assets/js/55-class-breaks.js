// Whether the class control's value can be read: a method, or one to five rising numbers. The server
// leaves the view as it is when it cannot be; this only shows why.
(function () {
  'use strict';

  const METHODS = ['', 'quantile', 'jenks', 'equal'];
  const MOST = 5;

  function canReadBreaks(value) {
    const text = value || '';
    const parts = text.split(',').map((part) => (part.trim() ? Number(part) : NaN));
    const rising = parts.every((part, place) => Number.isFinite(part) && !(part <= parts[place - 1]));
    return METHODS.includes(text) || (rising && parts.length <= MOST);
  }

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.brandmap = Object.assign(window.dash_clientside.brandmap || {}, { canReadBreaks });
})();

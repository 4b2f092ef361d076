// The three buttons at the corner of the map.
(function () {
  'use strict';

  const { brandmap } = window;
  const STEP = 0.7;
  const ACTIONS = {
    'map-zoom-in': () => brandmap.zoomBy(STEP),
    'map-zoom-out': () => brandmap.zoomBy(-STEP),
    'map-fit': () => brandmap.fit(),
  };

  document.addEventListener('click', (event) => {
    const button = event.target.closest('.zoom button');
    if (button && ACTIONS[button.id] && brandmap.payload && brandmap.map()) ACTIONS[button.id]();
  });
})();

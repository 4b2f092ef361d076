// Symbols that overlap are drawn as one; a click on it comes near enough to tell them apart.
(function () {
  'use strict';

  const { brandmap } = window;

  function clusterAt(map, event) {
    const box = map.getCanvas().getBoundingClientRect();
    const at = [event.clientX - box.left, event.clientY - box.top];
    const [found] = map.queryRenderedFeatures(at, { layers: ['mark'] });
    return found && found.properties.cluster ? found : null;
  }

  brandmap.onAttach((map) => {
    map.getCanvasContainer().addEventListener('click', (event) => {
      const found = clusterAt(map, event);
      if (!found) return;
      event.stopImmediatePropagation();
      map.getSource('marks').getClusterExpansionZoom(found.properties.cluster_id)
        .then((zoom) => brandmap.comeTo(found.geometry.coordinates, zoom));
    }, true);
  });
})();

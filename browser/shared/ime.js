/* Keys that belong to an input method are its own: Enter that commits pinyin submits nothing, Escape that drops
   it closes nothing. Safari ends the composition before it sends that key, which is then known by its code. */
const OF_INPUT_METHOD = 229;

export function start() {
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isComposing && event.keyCode !== OF_INPUT_METHOD) return;
      event.stopImmediatePropagation();
      if (event.key === 'Enter') event.preventDefault();
    },
    true,
  );
}

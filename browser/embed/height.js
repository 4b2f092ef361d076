/* How high a frame is that flows with its content. */

/** @typedef {{ width: number, height: number }} Size */

/* At one width a frame only grows, so nothing below it jumps up; never beyond its bound. */
/** @param {Size} before @param {Size} said @param {number} most @returns {Size} */
export function grown(before, said, most) {
  const kept = said.width === before.width ? before.height : 0;
  return { width: said.width, height: Math.min(Math.max(said.height, kept), most) };
}

// The box to picture for a selector, or a list of selectors from host to what is in its shadow root, with a little around it.
const steps = Array.isArray(arguments[0]) ? arguments[0] : [arguments[0]];
let root = document, el = null;
for (const step of steps) {
  el = root && root.querySelector(step);
  root = el && el.shadowRoot;
}
if (!el || el === document.documentElement || el === document.body) return null;
const box = offerBox(el);
if (!box.width || !box.height || box.x + box.width <= 0 || box.y + box.height <= 0) return null;
const x = Math.max(0, box.x - 24), y = Math.max(0, box.y - 24);
return {x: x, y: y, width: Math.min(box.width + 48, 800), height: Math.min(box.height + 48, 500)};

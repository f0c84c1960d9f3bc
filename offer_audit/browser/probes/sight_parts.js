// What the sight and space probes share: what an eye can see, colours, what lies behind a text. Put after page_parts.js.
const sightStyles = new Map();
function sightStyle(el) {
  let style = sightStyles.get(el);
  if (!style) { style = getComputedStyle(el); sightStyles.set(el, style); }
  return style;
}
function sightParent(el) {
  if (el.assignedSlot) return el.assignedSlot;
  if (el.parentElement) return el.parentElement;
  const root = el.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
const sightSeenKnown = new Map();
function sightSeen(el) {
  if (sightSeenKnown.has(el)) return sightSeenKnown.get(el);
  let seen = true;
  const style = sightStyle(el);
  if (style.display === 'none' || style.visibility !== 'visible' || parseFloat(style.opacity) < 0.02) seen = false;
  if (seen && style.position !== 'static' && style.clip && /^rect\((0|1)px,? (0|1)px,? (0|1)px,? (0|1)px\)$/.test(style.clip)) seen = false;
  if (seen && /^inset\((50|100)%/.test(style.clipPath)) seen = false;
  if (seen && style.contentVisibility === 'hidden') seen = false;
  const box = el.getBoundingClientRect();
  if (seen && style.display !== 'contents') {
    const cuts = style.overflowX !== 'visible' || style.overflowY !== 'visible';
    if (cuts && (box.width < 3 || box.height < 3)) seen = false;
    if (style.display !== 'inline' && parseFloat(style.textIndent) < -400) seen = false;
    if (box.right + scrollX <= 0 || box.bottom + scrollY <= 0) seen = false;
  }
  if (seen) {
    const parent = sightParent(el);
    if (parent) seen = parent.tagName === 'DETAILS' && !parent.open && el.tagName !== 'SUMMARY' ? false : sightSeen(parent);
  }
  sightSeenKnown.set(el, seen);
  return seen;
}
function sightHidden(el) { return !!el.closest('[aria-hidden="true"], [inert], [hidden]'); }
const sightCanvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
const sightColours = new Map();
function sightColour(text) {
  if (sightColours.has(text)) return sightColours.get(text);
  let colour;
  const match = /^rgba?\(([\d.]+), ?([\d.]+), ?([\d.]+)(?:, ?([\d.]+))?\)$/.exec(text);
  if (match) colour = [+match[1], +match[2], +match[3], match[4] === undefined ? 1 : +match[4]];
  else {
    sightCanvas.clearRect(0, 0, 1, 1);
    sightCanvas.fillStyle = '#000';
    sightCanvas.fillStyle = text;
    sightCanvas.fillRect(0, 0, 1, 1);
    const data = sightCanvas.getImageData(0, 0, 1, 1).data;
    colour = [data[0], data[1], data[2], data[3] / 255];
  }
  sightColours.set(text, colour);
  return colour;
}
function sightBlend(top, under) {
  const a = top[3];
  return [0, 1, 2].map((i) => top[i] * a + under[i] * (1 - a)).concat([1]);
}
function sightLuminance(colour) {
  const [r, g, b] = colour.slice(0, 3).map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function sightRatio(one, other) {
  const [low, high] = [sightLuminance(one), sightLuminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
function sightCanvasColour() {
  const meta = document.querySelector('meta[name="color-scheme" i]');
  const own = sightStyle(document.documentElement).colorScheme;
  const scheme = own === 'normal' && meta ? meta.content : own;
  return /dark/.test(scheme) && (matchMedia('(prefers-color-scheme: dark)').matches || !/light/.test(scheme)) ? [18, 18, 18, 1] : [255, 255, 255, 1];
}
// The colour behind an element, where it is one certain colour; else why it is not.
function sightBehind(el) {
  const layers = [];
  let why = '';
  for (let at = el; at; at = sightParent(at)) {
    const style = sightStyle(at);
    const colour = sightColour(style.backgroundColor);
    if (style.backgroundImage !== 'none') {
      why = /url\(/.test(style.backgroundImage) ? 'picture' : 'gradient';
      break;
    }
    if (style.filter !== 'none' || style.mixBlendMode !== 'normal' || style.backdropFilter !== 'none' && style.backdropFilter) why = 'filter';
    if (parseFloat(style.opacity) < 1) why = why || 'opacity';
    if (colour[3] > 0) layers.push(colour);
    if (colour[3] === 1) break;
    if (style.position === 'absolute' || style.position === 'fixed' || style.float !== 'none' && parseFloat(style.marginTop) < 0) why = why || 'placed';
  }
  let behind = sightCanvasColour();
  for (const layer of layers.reverse()) behind = sightBlend(layer, behind);
  return { colour: behind, why };
}
function sightOwnText(el) {
  let text = '';
  for (const node of el.childNodes) if (node.nodeType === 3) text += node.data + ' ';
  return text.replace(/\s+/g, ' ').trim();
}
// Elements with text of their own that can be seen, in order; at most 4000 looked at.
function sightRuns() {
  const runs = [];
  const all = offerAll('body, body *');
  for (let i = 0; i < all.length && runs.length < 4000; i++) {
    const el = all[i];
    if (/^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|TITLE|OPTION|TEXTAREA|IFRAME|OBJECT|VIDEO|AUDIO|CANVAS|METER|PROGRESS|DATALIST)$/i.test(el.tagName)) continue;
    let has = false;
    for (const node of el.childNodes) if (node.nodeType === 3 && /\S/.test(node.data)) { has = true; break; }
    if (has && !el.closest('canvas, noscript, object, video, audio, iframe, datalist') && sightSeen(el)) runs.push(el);
  }
  return runs;
}
// The boxes of an element's own lines of text, in page coordinates.
function sightLines(el, most) {
  const lines = [];
  const range = document.createRange();
  for (const node of el.childNodes) {
    if (node.nodeType !== 3 || !/\S/.test(node.data)) continue;
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width < 1 || box.height < 1) continue;
      lines.push({ x: box.left + scrollX, y: box.top + scrollY, width: box.width, height: box.height });
      if (lines.length >= (most || 6)) return lines;
    }
  }
  return lines;
}
function sightIsLarge(style) {
  const size = parseFloat(style.fontSize);
  return size >= 24 || size >= 18.66 && parseInt(style.fontWeight, 10) >= 700;
}
function sightPlace(el) {
  return { selector: offerSelector(el), snippet: offerSnippet(el), box: offerBox(el) };
}
function sightChroma(colour) { return Math.max(colour[0], colour[1], colour[2]) - Math.min(colour[0], colour[1], colour[2]); }

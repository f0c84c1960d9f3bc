// The page's boxes as they are laid out now: what is wider than the screen, what is cut off, what lies over what.
// arguments[0]: what to measure, a list of 'wide', 'cut', 'over', 'fixed'.
const wanted = arguments[0];
const viewWidth = document.documentElement.clientWidth;
const viewHeight = innerHeight;
const answer = { width: viewWidth, scrollWidth: Math.max(document.documentElement.scrollWidth, document.body ? document.body.scrollWidth : 0) };
const TWO_WAYS = 'table:has(th):not([role=presentation]), [role=table], [role=grid], [role=treegrid], pre, code, kbd, samp, img, svg, video, audio, canvas, iframe, object, embed, math, map, picture, meter, progress, [role=img], [role=math], [role=toolbar], [role=application], .leaflet-container, .ol-viewport, .mapboxgl-map, [class*="CodeMirror"], [data-reflow-exempt]';
function cuts(style) { return style.overflowX !== 'visible' || style.overflowY !== 'visible'; }
function scrolls(style, axis) { return /auto|scroll/.test(axis === 'x' ? style.overflowX : style.overflowY); }
const linesKnown = new Map();
function linesOf(el, most) {
  if (!linesKnown.has(el)) linesKnown.set(el, sightLines(el, 40));
  return linesKnown.get(el).slice(0, most);
}
// What of an element matters for cutting what is in it, read once.
const edgesKnown = new Map();
function edgeOf(el) {
  let edge = edgesKnown.get(el);
  if (!edge) {
    const style = sightStyle(el);
    const isBox = style.display !== 'inline' && style.display !== 'contents' && !rootLike(el);
    edge = { style, position: style.position, isStill: style.position === 'static' && style.transform === 'none', cuts: isBox && cuts(style), moves: el.localName === 'marquee' || style.animationName !== 'none', up: sightParent(el) };
    if (edge.cuts) Object.assign(edge, { outer: el.getBoundingClientRect(), x: style.overflowX !== 'visible', y: style.overflowY !== 'visible', rollsX: scrolls(style, 'x'), rollsY: scrolls(style, 'y') });
    edgesKnown.set(el, edge);
  }
  return edge;
}
function isMoving(el) {
  for (let at = el, n = 0; at && n < 6; at = edgeOf(at).up, n++) if (edgeOf(at).moves) return true;
  return false;
}
function rootLike(el) { return el === document.body || el === document.documentElement; }
// What an ancestor leaves of a box to be seen; with scrollers counted as showing all.
function clipOf(el, box, withScrollers) {
  let isPlaced = false;
  for (let at = el; at && !rootLike(at); at = edgeOf(at).up) {
    const edge = edgeOf(at), wasPlaced = isPlaced;
    if (edge.position !== 'static') isPlaced = edge.position === 'absolute';
    if (wasPlaced && edge.isStill) continue;
    if (edge.cuts) {
      const outer = edge.outer;
      const x = edge.x && (withScrollers || !edge.rollsX), y = edge.y && (withScrollers || !edge.rollsY);
      const below = y ? box.bottom - outer.bottom : 0, above = y ? outer.top - box.top : 0;
      const right = x ? box.right - outer.right : 0, left = x ? outer.left - box.left : 0;
      if (Math.max(below, above, right, left) > 1) return { at, below, above, right, left, style: edge.style, outer };
    }
    if (edge.position === 'fixed') break;
  }
  return null;
}
function isDeliberate(clip, box) {
  const outer = clip.outer;
  if (outer.width < 4 || outer.height < 4) return true;
  if (box.left >= outer.right - 1 || box.right <= outer.left + 1 || box.top >= outer.bottom - 1 || box.bottom <= outer.top + 1) return 'out';
  return false;
}
const runs = sightRuns();
answer.runs = runs.length;
if (wanted.includes('wide')) {
  const found = [];
  for (const el of runs) {
    if (found.length >= 20) break;
    const lines = linesOf(el, 4);
    const over = Math.max(...lines.map((line) => line.x + line.width), 0) - viewWidth;
    if (over < 4 || el.closest(TWO_WAYS) || isMoving(el)) continue;
    let contained = false;
    for (let at = el; at && !rootLike(at); at = sightParent(at)) {
      const style = sightStyle(at);
      if (style.overflowX !== 'visible') {
        const longest = Math.max(...lines.map((line) => line.width));
        contained = !(scrolls(style, 'x') && longest > at.clientWidth + 12 && sightOwnText(el).length >= 40 && sightStyle(el).whiteSpace !== 'pre');
        break;
      }
      if (style.position === 'fixed') { contained = true; break; }
    }
    if (!contained) found.push(Object.assign(sightPlace(el), { over: Math.round(over), text: offerText(el).slice(0, 100) }));
  }
  answer.wide = found;
  const widest = [];
  if (answer.scrollWidth > viewWidth + 3) {
    for (const el of document.querySelectorAll('body *')) {
      if (widest.length >= 10) break;
      const box = el.getBoundingClientRect();
      if (box.right + scrollX <= viewWidth + 3 || box.width < 20 || !sightSeen(el)) continue;
      const parent = el.parentElement.getBoundingClientRect();
      if (parent.right + scrollX > viewWidth + 3 && !rootLike(el.parentElement) && parent.width > viewWidth) continue;
      let inside = false;
      for (let at = sightParent(el); at && !rootLike(at); at = sightParent(at)) if (sightStyle(at).overflowX !== 'visible') { inside = true; break; }
      if (inside) continue;
      widest.push(Object.assign(sightPlace(el), {
        over: Math.round(box.right + scrollX - viewWidth), isTwoWays: !!el.closest(TWO_WAYS) || !!el.querySelector('table:has(th), pre, img, svg, video, iframe, canvas, object, embed, math, audio'),
        isField: /^(INPUT|SELECT|TEXTAREA|BUTTON)$/.test(el.tagName) && !el.matches('[cols], [size], select:not([style])'), hasText: offerText(el).length > 0,
        isWidened: !!el.querySelector('textarea[cols], input[size], select, fieldset, button'),
      }));
    }
  }
  answer.widest = widest;
}
if (wanted.includes('cut')) {
  const found = [];
  for (const el of runs) {
    if (found.length >= 60) break;
    if (el.closest('svg, [aria-hidden="true"]') || isMoving(el)) continue;
    const style = sightStyle(el);
    const size = parseFloat(style.fontSize);
    let lines = 0, lost = 0, out = 0, clip = null, most = 0, sideways = false;
    for (const line of linesOf(el, 40)) {
      lines += 1;
      const glyph = Math.min(size * 1.1, line.height), middle = line.y + line.height / 2 - scrollY;
      const box = { left: line.x - scrollX, right: line.x - scrollX + line.width, top: middle - glyph / 2, bottom: middle + glyph / 2 };
      const one = clipOf(el, box);
      if (!one) continue;
      const why = isDeliberate(one, box);
      if (why === true) continue;
      const up = Math.max(one.below, one.above), side = Math.max(one.right, one.left);
      if (why === 'out' || up > glyph * 0.3 || side > size * 0.6) {
        lost += 1; out += why === 'out' ? 1 : 0; clip = clip || one;
        sideways = sideways || side > size * 0.6 && up <= glyph * 0.3;
        most = Math.max(most, up, side);
      }
    }
    if (!lost || !clip) continue;
    const by = clip.style;
    found.push(Object.assign(sightPlace(el), {
      key: offerSelector(el), lines, lost, sideways, by: offerSelector(clip.at), px: Math.round(most), text: offerText(el).slice(0, 120),
      isEllipsis: by.textOverflow === 'ellipsis' || by.webkitLineClamp !== 'none' || style.textOverflow === 'ellipsis', allLost: out === lines,
      isScroller: scrolls(by, 'x') || scrolls(by, 'y'), hasTitle: !!el.closest('[title]'),
    }));
  }
  for (const field of offerAll('input, select, button')) {
    if (found.length >= 60 || !sightSeen(field) || /^(checkbox|radio|hidden|range|color|file|image)$/.test(field.type)) continue;
    const style = sightStyle(field);
    const inner = field.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
    const size = parseFloat(style.fontSize);
    const shown = field.tagName === 'BUTTON' ? offerText(field) : field.value || field.placeholder;
    const isInput = field.tagName !== 'BUTTON';
    if (shown && isInput && field.clientHeight > 4 && field.clientHeight < size * 0.95 && inner < size) {
      found.push(Object.assign(sightPlace(field), { key: offerSelector(field), lines: 1, lost: 1, sideways: false, by: offerSelector(field), px: Math.round(size - field.clientHeight), text: String(shown).slice(0, 120), isEllipsis: false, allLost: false, isScroller: false, hasTitle: false }));
    }
  }
  answer.cut = found;
}
if (wanted.includes('over')) {
  const boxes = [];
  for (const el of runs) {
    if (boxes.length > 1500) break;
    if (el.closest('svg, ruby, [aria-hidden="true"], sup, sub, math') || isMoving(el)) continue;
    const size = parseFloat(sightStyle(el).fontSize);
    for (const line of linesOf(el, 12)) {
      const middle = line.y + line.height / 2;
      const half = Math.min(line.height, size) * 0.36;
      const box = { el, left: line.x + 1, right: line.x + line.width - 1, top: middle - half, bottom: middle + half };
      const clip = clipOf(el, { left: box.left - scrollX, right: box.right - scrollX, top: box.top - scrollY, bottom: box.bottom - scrollY }, true);
      if (!clip && box.right > box.left) boxes.push(box);
    }
  }
  boxes.sort((a, b) => a.top - b.top);
  const found = [], known = new Set();
  for (let i = 0; i < boxes.length && found.length < 20; i++) {
    for (let j = i + 1; j < boxes.length && boxes[j].top < boxes[i].bottom; j++) {
      const a = boxes[i], b = boxes[j];
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left), high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (wide < 5 || high < Math.min(a.bottom - a.top, b.bottom - b.top) * 0.25) continue;
      const floats = [a.el, b.el].map((el) => { for (let at = el; at && !rootLike(at); at = sightParent(at)) { const s = sightStyle(at); if (/fixed|sticky/.test(s.position)) return 'fixed'; if (at.tagName === 'DIALOG' || /dialog|tooltip|menu|listbox/.test(at.getAttribute('role') || '') || at.hasAttribute('popover')) return 'popup'; } return ''; });
      if (floats[0] || floats[1]) continue;
      const key = offerSelector(a.el) + '|' + offerSelector(b.el);
      if (known.has(key)) continue;
      known.add(key);
      const isOpaque = [a.el, b.el].some((el, n) => { for (let at = el; at && !at.contains(n ? a.el : b.el); at = sightParent(at)) if (sightColour(sightStyle(at).backgroundColor)[3] > 0.9 || sightStyle(at).backgroundImage !== 'none') return true; return false; });
      found.push(Object.assign(sightPlace(a.el), { key, isOpaque, other: offerSelector(b.el), text: offerText(a.el).slice(0, 80), otherText: offerText(b.el).slice(0, 80), wide: Math.round(wide), high: Math.round(high), same: a.el === b.el, overlap: { x: Math.max(a.left, b.left), y: Math.max(a.top, b.top), width: wide, height: high } }));
      if (found.length >= 20) break;
    }
  }
  const lids = offerAll('body *').filter((el) => {
    const style = sightStyle(el);
    if (style.position === 'static' && !(parseFloat(style.marginTop) < -8 || parseFloat(style.marginLeft) < -8)) return false;
    if (/fixed|sticky/.test(style.position) || parseInt(style.zIndex, 10) < 0 || style.pointerEvents === 'none') return false;
    return (sightColour(style.backgroundColor)[3] > 0.9 || style.backgroundImage !== 'none') && sightSeen(el) && !el.closest('dialog, [role=dialog], [role=tooltip], [role=menu], [role=listbox], [popover], [aria-hidden="true"]');
  }).slice(0, 60).map((el) => ({ el, box: offerBox(el) }));
  for (const lid of lids) {
    for (const box of boxes) {
      if (found.length >= 20) break;
      const wide = Math.min(box.right, lid.box.x + lid.box.width) - Math.max(box.left, lid.box.x), high = Math.min(box.bottom, lid.box.y + lid.box.height) - Math.max(box.top, lid.box.y);
      if (wide < 14 || high < (box.bottom - box.top) * 0.5 || lid.el.contains(box.el) || box.el.contains(lid.el)) continue;
      if (!(lid.el.compareDocumentPosition(box.el) & Node.DOCUMENT_POSITION_PRECEDING) && sightStyle(box.el).position !== 'static') continue;
      const key = offerSelector(box.el) + '|lid|' + offerSelector(lid.el);
      if (known.has(key)) continue;
      known.add(key);
      found.push(Object.assign(sightPlace(lid.el), { key, isOpaque: true, other: offerSelector(box.el), isPartial: offerBox(box.el).height > lid.box.height + 4 || offerBox(box.el).width > lid.box.width + 4, text: offerText(lid.el).slice(0, 80) || lid.el.localName, otherText: offerText(box.el).slice(0, 80), wide: Math.round(wide), high: Math.round(high), same: false, overlap: { x: box.left, y: box.top, width: wide, height: high } }));
    }
  }
  answer.over = found;
}
if (wanted.includes('sizes')) {
  const kept = window.__offerSizes || (window.__offerSizes = new Map());
  for (const el of runs.slice(0, 1200)) {
    if (el.closest('svg, [aria-hidden="true"]')) continue;
    if (!kept.has(el)) kept.set(el, {});
    kept.get(el)[viewWidth] = parseFloat(sightStyle(el).fontSize);
  }
  if (viewWidth === 320) {
    const found = [], looks = new Set();
    for (const [el, sizes] of kept) {
      const one = sizes[1280], half = sizes[640], quarter = sizes[320];
      if (!one || !half || !quarter || !el.isConnected || found.length >= 8) continue;
      const follows = Math.abs(half / quarter - 2) < 0.03, grows = quarter * 4 / one;
      if (!follows && grows >= 1.95 || looks.has([one, half].join())) continue;
      looks.add([one, half].join());
      found.push(Object.assign(sightPlace(el), { one, half, quarter, grows: Math.round(grows * 100) / 100, text: sightOwnText(el).slice(0, 100) }));
    }
    answer.stiff = found;
    delete window.__offerSizes;
  }
}
if (wanted.includes('keys')) {
  const target = document.body, stopped = [];
  for (const [name, event] of [['+', new KeyboardEvent('keydown', { key: '+', code: 'Equal', keyCode: 187, ctrlKey: true, bubbles: true, cancelable: true })], ['wheel', new WheelEvent('wheel', { deltaY: -10, ctrlKey: true, bubbles: true, cancelable: true })]]) {
    target.dispatchEvent(event);
    if (event.defaultPrevented) stopped.push(name);
  }
  const pinch = [document.documentElement, document.body].some((el) => /^(none|pan-x|pan-y|pan-x pan-y|pan-up|pan-down)$/.test(sightStyle(el).touchAction));
  answer.stopped = pinch ? stopped.concat('pinch') : stopped;
}
if (wanted.includes('keep')) {
  window.__offerSeen = runs.filter((el) => sightOwnText(el).length >= 20 && !el.closest('nav, header, footer, aside, [role=navigation], [role=banner], [role=contentinfo], [aria-hidden="true"], dialog, [role=dialog]')).slice(0, 1500);
}
if (wanted.includes('lost')) {
  const found = [], shown = new Set(runs.map(sightOwnText));
  for (const el of window.__offerSeen || []) {
    if (sightSeen(el) || !el.isConnected || shown.has(sightOwnText(el))) continue;
    let told = false;
    for (let at = el; at && !sightSeen(at); at = sightParent(at)) {
      if (at.id && document.querySelector(`[aria-controls~="${CSS.escape(at.id)}"], a[href="#${CSS.escape(at.id)}"]`)) told = true;
      if (at.tagName === 'DETAILS' || at.getAttribute('role') === 'tabpanel' || at.parentElement && at.parentElement.querySelector(':scope > [aria-expanded], :scope > * > [aria-expanded]')) told = true;
    }
    if (!told) found.push({ selector: offerSelector(el), snippet: offerSnippet(el), text: sightOwnText(el).slice(0, 120) });
    if (found.length >= 10) break;
  }
  answer.lost = found;
}
if (wanted.includes('fixed')) {
  const found = [];
  for (const el of offerAll('body, body *')) {
    const style = sightStyle(el);
    if (!/fixed|sticky/.test(style.position) || !sightSeen(el)) continue;
    if (el.closest('dialog, [role=dialog], [role=alertdialog], [popover]')) continue;
    const box = el.getBoundingClientRect();
    const wide = Math.min(box.right, innerWidth) - Math.max(box.left, 0), high = Math.min(box.bottom, viewHeight) - Math.max(box.top, 0);
    if (wide < innerWidth * 0.5 || high < 10) continue;
    if (style.pointerEvents === 'none' && !offerText(el)) continue;
    const behind = sightColour(style.backgroundColor)[3] > 0.4 || style.backgroundImage !== 'none' || Array.from(el.querySelectorAll('*')).slice(0, 40).some((c) => { const s = sightStyle(c); const b = c.getBoundingClientRect(); return sightColour(s.backgroundColor)[3] > 0.4 && b.width * b.height > wide * high * 0.4; });
    if (behind && offerText(el)) found.push(Object.assign(sightPlace(el), { top: Math.max(box.top, 0), high, share: high / viewHeight, sticky: style.position === 'sticky', text: offerText(el).slice(0, 80) }));
    if (found.length >= 12) break;
  }
  answer.fixed = found;
}
return answer;

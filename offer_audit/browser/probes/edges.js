// The edges of fields and boxes to tick, as styles draw them; controls that hold nothing but an icon.
function sides(style, behind) {
  const ratios = ['Top', 'Right', 'Bottom', 'Left'].map((side) => {
    const width = parseFloat(style['border' + side + 'Width']);
    if (!(width >= 0.5) || /none|hidden/.test(style['border' + side + 'Style'])) return 1;
    return sightRatio(sightBlend(sightColour(style['border' + side + 'Color']), behind), behind);
  });
  return Math.round(Math.max(...ratios) * 100) / 100;
}
function edgeOf(el, style, outsideEl) {
  const outside = sightBehind(outsideEl || el);
  const own = sightColour(style.backgroundColor);
  const inside = own[3] > 0 ? sightBlend(own, outside.colour) : outside.colour;
  const shadow = style.boxShadow !== 'none' ? (style.boxShadow.match(/(rgba?|color|oklch|oklab|hsl)\([^)]*\)/g) || []).map((text) => sightRatio(sightBlend(sightColour(text), outside.colour), outside.colour)) : [];
  const outline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 ? sightRatio(sightBlend(sightColour(style.outlineColor), outside.colour), outside.colour) : 1;
  return {
    border: sides(style, outside.colour), borderInside: sides(style, inside), fill: Math.round(sightRatio(inside, outside.colour) * 100) / 100,
    shadow: Math.round(Math.max(1, ...shadow) * 100) / 100, outline: Math.round(outline * 100) / 100, hasPicture: style.backgroundImage !== 'none', why: outside.why,
  };
}
const fields = [], looks = new Set();
for (const el of offerAll('input, select, textarea, [role=textbox][contenteditable]')) {
  if (fields.length >= 20) break;
  if (/^(hidden|submit|button|reset|image|range|color|file)$/.test(el.type) || el.disabled || el.readOnly && !/checkbox|radio/.test(el.type) || el.closest('[inert]')) continue;
  const isBox = /^(checkbox|radio)$/.test(el.type);
  let at = el, style = sightStyle(el), which = '';
  const isGone = !sightSeen(el) || parseFloat(style.opacity) < 0.05;
  if (isBox && isGone) {
    const label = el.labels && el.labels[0];
    const next = el.nextElementSibling;
    at = null;
    for (const holder of [label, next, label && label.querySelector('span, i, div')]) {
      if (!holder || at) continue;
      for (const pseudo of ['::before', '::after']) {
        const drawn = getComputedStyle(holder, pseudo);
        if (!at && drawn.content !== 'none' && drawn.content !== 'normal' && parseFloat(drawn.width) >= 8 && parseFloat(drawn.height) >= 8 && parseFloat(drawn.opacity) > 0.1 && parseFloat(drawn.borderTopWidth) > 0) { at = holder; style = drawn; which = pseudo; }
      }
      if (!at && holder !== label) { const box = holder.getBoundingClientRect(); const drawn = sightStyle(holder); if (box.width >= 8 && box.width <= 60 && box.height >= 8 && box.height <= 60 && parseFloat(drawn.borderTopWidth) > 0) { at = holder; style = drawn; } }
    }
    if (!at) continue;
  } else if (isGone) continue;
  else if (isBox && style.appearance !== 'none') continue;
  const edge = edgeOf(at, style, which ? at : sightParent(at));
  const look = JSON.stringify(edge) + el.type;
  if (looks.has(look)) continue;
  looks.add(look);
  const nearBack = sightBehind(sightParent(el) || el);
  fields.push(Object.assign(sightPlace(at), edge, { type: el.type || el.localName, which, shown: isBox ? '' : String(el.value || el.placeholder || '').trim().slice(0, 60), label: offerName(el).slice(0, 80), isBox }));
}
const icons = [], kinds = new Set();
for (const el of offerAll('a[href], button, [role=button], summary, [role=tab], [role=switch]')) {
  if (icons.length >= 12) break;
  if (!sightSeen(el) || el.disabled || el.getAttribute('aria-disabled') === 'true') continue;
  const shown = Array.from(el.querySelectorAll('*')).concat(el).filter((one) => /[\p{L}\p{N}]/u.test(sightOwnText(one)) && sightSeen(one) && parseFloat(sightStyle(one).fontSize) > 1 && !/icon|awesome|symbol/i.test(sightStyle(one).fontFamily));
  if (shown.length) continue;
  const drawing = el.querySelector('svg, i, span, img') || el;
  if (drawing.localName === 'img' && !/\.svg([?#]|$)|^data:image\/svg/.test(drawing.currentSrc || drawing.src)) continue;
  if (!el.querySelector('svg, img, i, span') && sightStyle(el).backgroundImage === 'none' && !/\S/.test(el.textContent) && getComputedStyle(el, '::before').content === 'none') continue;
  const box = el.getBoundingClientRect();
  if (box.width < 8 || box.height < 8 || box.width > 120 || box.height > 120) continue;
  const kind = (typeof el.className === 'string' ? el.className : '') + '|' + drawing.localName + '|' + sightStyle(el).color + '|' + sightStyle(el).backgroundColor;
  if (kinds.has(kind)) continue;
  kinds.add(kind);
  icons.push(Object.assign(sightPlace(el), { name: offerName(el).slice(0, 80), border: sides(sightStyle(el), sightBehind(sightParent(el) || el).colour), pad: parseFloat(sightStyle(el).borderTopWidth) || 0 }));
}
const targets = [];
for (const el of offerAll('a[href], button, input, select, textarea, summary, [role=button], [role=link], [role=checkbox], [role=radio], [role=tab], [onclick]').slice(0, 400)) {
  if (!sightSeen(el) || el.type === 'hidden' || el.disabled) continue;
  let box = offerBox(el);
  const own = box;
  const isTick = el.localName === 'input' && /^(checkbox|radio)$/.test(el.type);
  if (isTick) for (const label of Array.from(el.labels || [])) {
    const other = offerBox(label);
    if (!sightSeen(label) || other.width < 1) continue;
    box = { x: Math.min(box.x, other.x), y: Math.min(box.y, other.y), width: Math.max(box.x + box.width, other.x + other.width) - Math.min(box.x, other.x), height: Math.max(box.y + box.height, other.y + other.height) - Math.min(box.y, other.y) };
  }
  const style = sightStyle(el);
  const isUsual = isTick && style.appearance !== 'none' && Math.abs(own.width - 13) < 0.6 && Math.abs(own.height - 13) < 0.6;
  const isNative = /^(a|button|input|select|textarea|summary)$/.test(el.localName) || el.matches('[role][tabindex]');
  targets.push({ el, box, isTick, isUsual, isNative, small: box.width < 23.5 || box.height < 23.5 });
}
const small = [];
for (const one of targets) {
  if (!one.small || small.length >= 12 || one.isUsual || !(one.isTick || !one.isNative)) continue;
  const x = one.box.x + one.box.width / 2, y = one.box.y + one.box.height / 2;
  const near = targets.find((other) => {
    if (other === one || other.el.contains(one.el) || one.el.contains(other.el)) return false;
    const ox = other.box.x + other.box.width / 2, oy = other.box.y + other.box.height / 2;
    if (other.small) return Math.hypot(x - ox, y - oy) < 23.5;
    const dx = Math.max(other.box.x - x, 0, x - other.box.x - other.box.width), dy = Math.max(other.box.y - y, 0, y - other.box.y - other.box.height);
    return Math.hypot(dx, dy) < 11.5;
  });
  const isInText = /^inline$/.test(sightStyle(one.el).display) && !one.isTick && offerText(one.el.parentElement || one.el).length > offerText(one.el).length + 10;
  if (near && !isInText) small.push(Object.assign(sightPlace(one.el), { name: offerName(one.el).slice(0, 80), wide: Math.round(one.box.width), high: Math.round(one.box.height) }));
}
return { fields, icons, small, targets: targets.length, ticks: targets.filter((one) => one.isTick || !one.isNative).length };

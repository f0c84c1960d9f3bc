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
return { fields, icons };

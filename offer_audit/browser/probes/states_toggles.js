// Switches, chosen tabs and pressed buttons: what is to be seen of their state. Attributes are flipped for a moment to see it.
const KEYS = ['aria-pressed', 'aria-selected', 'aria-checked'];
function flatLook(el) {
  const parts = [];
  for (const one of [el].concat(Array.from(el.querySelectorAll('*')).slice(0, 12))) {
    for (const which of ['', '::before', '::after']) {
      const style = which ? getComputedStyle(one, which) : getComputedStyle(one);
      if (which && (style.content === 'none' || style.content === 'normal')) { parts.push(null); continue; }
      parts.push({
        shape: [style.borderTopWidth, style.borderBottomWidth, style.borderLeftWidth, style.borderBottomStyle, style.fontWeight, style.fontStyle, style.textDecorationLine, style.backgroundImage, style.boxShadow === 'none' ? '' : 'shadow', style.outlineStyle === 'none' ? '' : style.outlineWidth, style.transform, style.fontSize, style.visibility, style.display, which ? style.content : '', style.opacity].join('|'),
        size: [style.left, style.right, style.marginLeft, style.marginTop, style.width, style.height].join('|'),
        text: sightColour(style.color), back: sightColour(style.backgroundColor), edge: parseFloat(style.borderTopWidth) + parseFloat(style.borderBottomWidth) > 0 ? sightColour(parseFloat(style.borderBottomWidth) > 0 ? style.borderBottomColor : style.borderTopColor) : null,
      });
    }
  }
  return parts;
}
function compare(one, other, behind, isSame) {
  let shape = one.length !== other.length, colours = false, most = 1;
  for (let n = 0; n < Math.min(one.length, other.length); n++) {
    const a = one[n], b = other[n];
    if (!a !== !b) { shape = true; continue; }
    if (!a) continue;
    if (a.shape !== b.shape || isSame && a.size !== b.size) shape = true;
    for (const name of ['text', 'back', 'edge']) {
      if (!a[name] || !b[name] || a[name].join() === b[name].join()) continue;
      colours = true;
      most = Math.max(most, sightRatio(sightBlend(a[name], behind), sightBlend(b[name], behind)));
    }
  }
  return { shape, colours, most: Math.round(most * 100) / 100 };
}
function textLook(el) { return offerText(el) + Array.from(el.querySelectorAll('img, svg, use')).map((one) => one.getAttribute('src') || one.getAttribute('href') || one.innerHTML.length).join(); }
const found = [], known = new Set();
for (const el of offerAll('[aria-pressed], [role=tab][aria-selected], [role=switch][aria-checked], [role=checkbox][aria-checked], [role=radio][aria-checked], [role=menuitemradio][aria-checked]')) {
  if (found.length >= 10) break;
  const key = KEYS.find((name) => /^(true|false)$/.test(el.getAttribute(name) || ''));
  if (!key || !sightSeen(el) || el.localName === 'input') continue;
  const value = el.getAttribute(key);
  const role = el.getAttribute('role') || el.localName;
  const behind = sightBehind(sightParent(el) || el).colour;
  const near = el.parentElement.parentElement || el.parentElement;
  const peer = Array.from(near.querySelectorAll(`[${key}="${value === 'true' ? 'false' : 'true'}"]`)).find((one) => one !== el && one.localName === el.localName && (one.getAttribute('role') || '') === (el.getAttribute('role') || '') && sightSeen(one));
  const group = role + '|' + (el.className || '') + '|' + offerSelector(near);
  if (known.has(group)) continue;
  known.add(group);
  const own = flatLook(el);
  el.setAttribute(key, value === 'true' ? 'false' : 'true');
  const flipped = compare(own, flatLook(el), behind, true);
  el.setAttribute(key, value);
  const peers = peer ? compare(own.slice(0, 3), flatLook(peer).slice(0, 3), behind) : null;
  if (peers && textLook(peer).replace(offerText(peer), '') !== textLook(el).replace(offerText(el), '')) peers.shape = true;
  if (peers && (own.length !== flatLook(peer).length)) peers.shape = true;
  found.push(Object.assign(sightPlace(el), { kind: role, key, value, flipped, peers, name: offerName(el).slice(0, 80) }));
}
for (const el of offerAll('input[type=checkbox], input[type=radio]')) {
  if (found.length >= 14) break;
  const style = sightStyle(el);
  if (style.appearance !== 'none' || !sightSeen(el) || el.disabled) continue;
  const behind = sightBehind(sightParent(el) || el).colour;
  const label = el.labels && el.labels[0];
  const both = () => flatLook(el).concat(label ? flatLook(label) : []);
  const own = both(), was = el.checked, group = Array.from(el.name ? document.getElementsByName(el.name) : []).filter((one) => one !== el && one.checked);
  el.checked = !was;
  const flipped = compare(own, both(), behind, true);
  el.checked = was;
  for (const one of group) one.checked = true;
  const looks = el.type + '|' + (el.className || '');
  if (known.has(looks)) continue;
  known.add(looks);
  found.push(Object.assign(sightPlace(el), { kind: el.type, key: 'checked', value: String(was), flipped, peers: null, name: offerName(el).slice(0, 80) }));
}
return found;

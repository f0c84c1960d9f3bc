// Links, buttons and fields of different looks, and their colours as they are now. arguments[0]: 'choose', or the elements
// chosen before are read again.
function read(el) {
  const runs = [el].concat(Array.from(el.querySelectorAll('*')).slice(0, 12)).filter((one) => sightOwnText(one) && sightSeen(one));
  const run = runs[0] || el;
  const style = sightStyle(run), own = sightStyle(el);
  const behind = sightBehind(run);
  const colour = sightBlend(sightColour(style.color), behind.colour);
  const outside = sightBehind(sightParent(el) || el);
  const outline = sightBlend(sightColour(own.outlineColor), outside.colour);
  return {
    ratio: Math.round(sightRatio(colour, behind.colour) * 100) / 100, need: sightIsLarge(style) ? 3 : 4.5, why: behind.why, hasText: runs.length > 0 || /^(input|select|textarea)$/.test(el.localName) && !!(el.value || el.localName === 'select'),
    colour: colour.slice(0, 3).map(Math.round), behind: behind.colour.slice(0, 3).map(Math.round), decoration: style.textDecorationLine + own.textDecorationLine,
    outline: own.outlineStyle !== 'none' && parseFloat(own.outlineWidth) > 0 ? { style: own.outlineStyle, width: parseFloat(own.outlineWidth), offset: parseFloat(own.outlineOffset), outside: Math.round(sightRatio(outline, outside.colour) * 100) / 100, inside: Math.round(sightRatio(outline, behind.colour) * 100) / 100, why: outside.why } : null,
    rest: [own.borderTopColor, own.borderTopWidth, own.borderBottomColor, own.borderBottomWidth, own.backgroundColor, own.backgroundImage, own.boxShadow, own.color, own.textDecorationLine, own.transform, own.fontWeight, own.filter].join('|'),
  };
}
if (arguments[0] === 'choose') {
  const chosen = [], looks = new Set();
  for (const el of offerAll('a[href], button, input, select, textarea, summary, [role=button], [role=link], [role=tab]')) {
    if (chosen.length >= 14) break;
    if (el.getRootNode() !== document || el.type === 'hidden' || el.disabled || el.getAttribute('aria-disabled') === 'true' || el.closest('[inert]')) continue;
    const style = sightStyle(el);
    if (/^(checkbox|radio|range|color|file)$/.test(el.type)) continue;
    const look = [el.localName, el.getAttribute('class') || '', style.color, style.backgroundColor, sightIsLarge(style), !!el.closest('nav, header, footer'), sightBehind(el).colour.join()].join('|');
    if (looks.has(look) || !sightSeen(el)) continue;
    looks.add(look);
    chosen.push(el);
  }
  window.__offerStates = chosen;
  return chosen.map((el) => Object.assign(sightPlace(el), { text: (offerText(el) || offerName(el)).slice(0, 80), tag: el.localName, base: read(el) }));
}
if (arguments[0] === 'forget') { delete window.__offerStates; return null; }
return (window.__offerStates || []).map((el) => (el.isConnected ? read(el) : null));

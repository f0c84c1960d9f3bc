// Texts whose contrast cannot be told from styles alone, with what lies behind; texts of ::before, ::after and placeholders.
const most = 50;
const media = offerAll('img, video, canvas, svg, picture, object, iframe').filter((el) => {
  const box = el.getBoundingClientRect();
  return box.width * box.height > 600 && sightSeen(el);
}).slice(0, 60).map((el) => ({ el, box: offerBox(el) }));
const placed = offerAll('body *').slice(0, 4000).filter((el) => {
  const style = sightStyle(el);
  if (style.position === 'static' && style.transform === 'none' && style.float === 'none' && !(parseFloat(style.marginTop) < -8) && style.display !== 'grid') return false;
  return (style.backgroundImage !== 'none' || sightColour(style.backgroundColor)[3] > 0.05) && sightSeen(el);
}).slice(0, 80).map((el) => ({ el, box: offerBox(el) }));
function meets(box, other) {
  return box.x < other.x + other.width - 2 && other.x < box.x + box.width - 2 && box.y < other.y + other.height - 2 && other.y < box.y + box.height - 2;
}
function pseudoPaints(el) {
  return ['::before', '::after'].some((which) => {
    const style = getComputedStyle(el, which);
    if (style.content === 'none' || style.content === 'normal' || style.display === 'none') return false;
    return style.backgroundImage !== 'none' || sightColour(style.backgroundColor)[3] > 0.05 && (/absolute|fixed/.test(style.position));
  });
}
const pseudoKnown = new Map();
function reasons(el, boxes) {
  const found = new Set();
  for (let at = el, first = true; at; at = sightParent(at), first = false) {
    const style = sightStyle(at);
    if (style.backgroundImage !== 'none') found.add(/url\(/.test(style.backgroundImage) ? 'picture' : 'gradient');
    if (/text/.test(style.webkitBackgroundClip || style.backgroundClip || '')) found.add('clip');
    if (style.filter !== 'none' || style.mixBlendMode !== 'normal') found.add('filter');
    if (!pseudoKnown.has(at)) pseudoKnown.set(at, pseudoPaints(at));
    if (pseudoKnown.get(at)) found.add('pseudo');
    if (sightColour(style.backgroundColor)[3] === 1 && !found.size) break;
    if (sightColour(style.backgroundColor)[3] === 1) break;
  }
  if (sightStyle(el).textShadow !== 'none') found.add('shadow');
  if (parseFloat(sightStyle(el).webkitTextStrokeWidth) > 0) found.add('stroke');
  for (const one of media) if (!one.el.contains(el) && boxes.some((box) => meets(box, one.box))) { found.add('media'); break; }
  for (const one of placed) if (!one.el.contains(el) && !el.contains(one.el) && boxes.some((box) => meets(box, one.box))) { found.add('over'); break; }
  return Array.from(found);
}
function isIdle(el) { return !!el.closest('[disabled], fieldset[disabled], [aria-disabled=true], [inert]') || Array.from(document.querySelectorAll('label')).some(() => false); }
function disabledLabel(el) { const label = el.closest('label'); return !!(label && label.control && label.control.disabled); }
const texts = [];
const like = new Map();
for (const el of sightRuns()) {
  if (texts.length >= most) break;
  if (el.closest('svg') || isIdle(el) || disabledLabel(el)) continue;
  const own = sightOwnText(el);
  if (!/[\p{L}\p{N}]/u.test(own)) continue;
  const boxes = sightLines(el, 8);
  if (!boxes.length) continue;
  const why = reasons(el, boxes);
  if (!why.length) continue;
  const style = sightStyle(el);
  const key = [style.color, style.fontSize, sightParent(el) && offerSelector(sightParent(el)).replace(/:nth-of-type\(\d+\)/g, '')].join('|');
  if ((like.get(key) || 0) >= 4) continue;
  like.set(key, (like.get(key) || 0) + 1);
  let opacity = 1;
  for (let at = el; at; at = sightParent(at)) opacity *= parseFloat(sightStyle(at).opacity);
  const colour = sightColour(style.webkitTextFillColor && style.webkitTextFillColor !== style.color ? style.webkitTextFillColor : style.color);
  texts.push(Object.assign(sightPlace(el), { boxes, why, colour: [colour[0], colour[1], colour[2], colour[3] * opacity], need: sightIsLarge(style) ? 3 : 4.5, text: own.slice(0, 80) }));
}
const generated = [];
const placeholders = [];
function settle(el, style, behindEl) {
  const behind = sightBehind(behindEl);
  const colour = sightColour(style.color);
  let opacity = parseFloat(style.opacity);
  if (isNaN(opacity)) opacity = 1;
  const over = sightBlend([colour[0], colour[1], colour[2], colour[3] * opacity], behind.colour);
  return { ratio: Math.round(sightRatio(over, behind.colour) * 100) / 100, need: sightIsLarge(style) ? 3 : 4.5, why: behind.why, colour: over.slice(0, 3), behind: behind.colour.slice(0, 3) };
}
const kinds = new Set();
for (const el of offerAll('body *').slice(0, 4000)) {
  if (generated.length >= 30) break;
  for (const which of ['::before', '::after']) {
    const style = getComputedStyle(el, which);
    if (!style.content || style.content === 'none' || style.content === 'normal') continue;
    const words = (style.content.replace(/\/\s*"[^"]*"\s*$/, '').match(/"((?:[^"\\]|\\.)*)"/g) || []).join(' ').replace(/"/g, '');
    if (!/\p{L}{2}|\d/u.test(words) || /[\ue000-\uf8ff]/.test(words)) continue;
    if (style.display === 'none' || style.visibility !== 'visible' || parseFloat(style.fontSize) < 2 || !sightSeen(el) || isIdle(el) || sightHidden(el)) continue;
    const key = [style.color, words, sightStyle(el).backgroundColor].join('|');
    if (kinds.has(key)) continue;
    kinds.add(key);
    const own = sightColour(style.backgroundColor);
    const found = settle(el, style, el);
    if (own[3] > 0) {
      const under = sightBlend(own, found.behind.concat([1]));
      found.behind = under.slice(0, 3);
      found.ratio = Math.round(sightRatio(sightBlend(sightColour(style.color), under), under) * 100) / 100;
    }
    if (style.backgroundImage !== 'none' || /absolute|fixed/.test(style.position) && own[3] < 1) found.why = found.why || 'placed';
    generated.push(Object.assign(sightPlace(el), found, { which, text: words.slice(0, 80) }));
  }
}
for (const el of offerAll('input[placeholder], textarea[placeholder]')) {
  if (placeholders.length >= 20) break;
  if (el.value || !el.placeholder.trim() || !sightSeen(el) || isIdle(el)) continue;
  placeholders.push(Object.assign(sightPlace(el), settle(el, getComputedStyle(el, '::placeholder'), el), { text: el.placeholder.slice(0, 80) }));
}
return { texts, generated, placeholders, anyText: !!document.body.innerText.trim() };

// What may come into sight under the mouse: by :hover in style sheets, or by listeners. Keeps [{host, parts}] in
// window.__offerHovers, in the order of the answer. Needs the developer tools' functions. Changes nothing.

const SHOWING = ['display', 'visibility', 'opacity', 'height', 'maxHeight', 'clip', 'clipPath', 'transform', 'scale', 'left', 'top', 'right', 'content', 'width'];
const rules = [];
const gather = (list, parent) => {
  for (const rule of Array.from(list).slice(0, 4000)) {
    if (rules.length >= 150) return;
    let selector = rule.selectorText;
    if (selector && parent) selector = selector.includes('&') ? selector.replace(/&/g, ':is(' + parent + ')') : ':is(' + parent + ') ' + selector;
    if (selector && /:(hover|focus)/.test(selector) && rule.style && SHOWING.some((name) => rule.style[name])) rules.push(selector);
    if (rule.media && !matchMedia(rule.media.mediaText).matches) continue;
    if (rule.cssRules && rule.cssRules.length) gather(rule.cssRules, selector || parent);
    if (rule.styleSheet) { try { gather(rule.styleSheet.cssRules, ''); } catch (error) { /* from elsewhere */ } }
  }
};
for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) { try { if (!sheet.disabled) gather(sheet.cssRules, ''); } catch (error) { /* from elsewhere */ } }

// Cut at commas, and at combinators, that are outside brackets.
const cutAt = (text, marks) => {
  const parts = []; let depth = 0, from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if ('([{'.includes(text[at])) depth += 1;
    else if (')]}'.includes(text[at])) depth -= 1;
    else if (!depth && marks.includes(text[at])) { parts.push(text.slice(from, at)); from = at + 1; }
  }
  return [...parts, text.slice(from)].map((part) => part.trim()).filter(Boolean);
};
const hostPart = (selector) => { // up to the end of the compound that has :hover
  let end = selector.indexOf(':hover') + 6, depth = 0;
  const before = selector.slice(0, end - 6);
  for (const mark of before) depth += '(['.includes(mark) ? 1 : ')]'.includes(mark) ? -1 : 0;
  while (end < selector.length && (depth > 0 || !' >+~'.includes(selector[end]))) { depth += '(['.includes(selector[end]) ? 1 : ')]'.includes(selector[end]) ? -1 : 0; end += 1; }
  return selector.slice(0, end);
};
// Without :hover, and with * where nothing is left of a compound.
const plain = (selector) => selector.replace(/:hover/g, '').replace(/::?(before|after)$/, '').replace(/\s*([>+~])\s*/g, '$1').trim().replace(/(^|[\s>+~(,])(?=[\s>+~),]|$)/g, '$1*');
const found = new Map();
let isFocusFound = 0;
const add = (host, part, how, pseudo) => {
  if (!found.has(host)) { if (found.size >= 60) return; found.set(host, {host: host, parts: new Set(), how: how, pseudo: pseudo || ''}); }
  if (part && found.get(host).parts.size < 8) found.get(host).parts.add(part);
};
for (const rule of rules) for (const written of cutAt(rule, ',')) {
  const isFocus = !written.includes(':hover');
  const selector = isFocus ? written.replace(/:focus(-within|-visible)?/g, ':hover') : written;
  if (!selector.includes(':hover') || /:not\([^)]*:hover/.test(selector)) continue;
  const host = hostPart(selector), rest = selector.slice(host.length);
  const pseudo = /::?(before|after)$/.exec(selector);
  if (!rest && !pseudo || isFocus && pseudo) continue;
  try {
    const parts = rest ? Array.from(document.querySelectorAll(plain(selector))).slice(0, 60) : [];
    for (const el of Array.from(document.querySelectorAll(plain(host))).slice(0, 60)) {
      if (isFocus && (found.has(el) || isFocusFound >= 40)) continue;
      if (isFocus) isFocusFound += 1;
      if (pseudo) { add(el, null, 'css', pseudo[1]); continue; }
      const isBeside = /^\s*[+~]/.test(rest);
      for (const part of parts) if (isBeside ? part.parentElement === el.parentElement || (el.parentElement && el.parentElement.contains(part) && !el.contains(part)) : el.contains(part) && part !== el) if (!offerIsVisible(part)) add(el, part, isFocus ? 'focus' : 'css');
    }
  } catch (error) { /* a selector that this way of cutting does not suit */ }
}
const listens = (el) => { try { return Object.keys(getEventListeners(el)).filter((name) => /^(mouseenter|mouseover|pointerenter|pointerover)$/.test(name)); } catch (error) { return []; } };
const reactListens = (el) => { const key = Object.keys(el).find((each) => each.startsWith('__reactProps$')); return Boolean(key && el[key] && (el[key].onMouseEnter || el[key].onMouseOver)); };
for (const el of offerAll('body *').slice(0, 5000)) if (listens(el).length || reactListens(el)) add(el, null, 'script');

const wanted = Array.from(found.values()).filter((each) => offerIsVisible(each.host) && (each.parts.size || each.how === 'script' || each.pseudo));
const kinds = new Map(); // no more than three of a kind
const hovers = wanted.filter((each) => { const kind = each.host.localName + '.' + each.host.className + each.how + each.pseudo; kinds.set(kind, (kinds.get(kind) || 0) + 1); return kinds.get(kind) <= 2; }).slice(0, 12);
window.__offerHovers = hovers.map((each) => ({host: each.host, parts: Array.from(each.parts), pseudo: each.pseudo}));
return hovers.map((each) => ({selector: offerSelector(each.host), snippet: offerSnippet(each.host), name: offerName(each.host).slice(0, 80) || offerText(each.host).slice(0, 80), tag: each.host.localName, how: each.how, pseudo: each.pseudo}));

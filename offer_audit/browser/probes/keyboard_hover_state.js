// One step in trying what comes under the mouse. arguments: the number, and 'place' | 'shown' | 'focus' (and which of the
// things in it that take the focus) | 'inside'.

const number = arguments[0], what = arguments[1];
const hover = window.__offerHovers[number];
const host = hover.host;
const isFocusable = (el) => el.tabIndex >= 0 && !el.disabled && el.matches('a[href],button,input,select,textarea,summary,[tabindex],[contenteditable]');
const pseudoText = () => {
  const look = getComputedStyle(host, '::' + hover.pseudo);
  const words = /^"(.*)"$/.exec(look.content);
  return words && words[1].trim() && look.display !== 'none' && look.visibility !== 'hidden' && Number(look.opacity) > 0.05 ? words[1] : '';
};
const parts = () => {
  if (hover.parts.length) return hover.parts;
  const changed = Array.from(window.__offerWatch.changed.keys()).filter((el) => el.isConnected && el !== host && el !== document.body && el !== document.documentElement);
  return changed.slice(0, 20);
};
const covers = (part) => {
  const box = part.getBoundingClientRect();
  const others = Array.from(document.querySelectorAll('p,h1,h2,h3,h4,li,a,button,input,select,img,td,th,label,dt,dd,summary')).slice(0, 1500);
  return others.some((el) => {
    if (el.contains(part) || part.contains(el) || el === host || host.contains(el) || el.contains(host) || !offerIsVisible(el)) return false;
    const other = el.getBoundingClientRect();
    const wide = Math.min(box.right, other.right) - Math.max(box.left, other.left), high = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
    if (wide < 8 || high < 6) return false;
    const at = document.elementFromPoint(Math.max(box.left, other.left) + wide / 2, Math.max(box.top, other.top) + high / 2);
    return Boolean(at && (part === at || part.contains(at)));
  });
};

if (what === 'place') {
  host.scrollIntoView({block: 'center', behavior: 'instant'});
  if (document.activeElement && document.activeElement !== document.body) document.activeElement.blur();
  hover.wasShown = new Set(parts().filter(offerIsVisible));
  hover.pseudoWas = hover.pseudo ? pseudoText() : '';
  window.__offerWatch.begin();
  const box = host.getClientRects()[0] || host.getBoundingClientRect();
  return {x: box.left + Math.min(box.width / 2, 60), y: box.top + Math.min(box.height / 2, 40)};
}
if (what === 'shown') {
  if (hover.pseudo && !hover.parts.length) {
    const words = pseudoText();
    return words && words !== hover.pseudoWas ? {text: words.slice(0, 200), stops: 0, covers: false, isPseudo: true, isElsewhere: offerName(host).includes(words) || [host.getAttribute('title'), host.getAttribute('aria-label')].includes(words), x: 0, y: 0} : null;
  }
  const shown = parts().filter((el) => offerIsVisible(el) && !hover.wasShown.has(el) && (offerText(el) || el.querySelector('img,a,button') || el.localName === 'img'));
  const part = shown.find((el) => !shown.some((other) => other !== el && other.contains(el)));
  if (!part) return null;
  hover.part = part;
  const box = part.getBoundingClientRect(), words = offerText(part);
  const described = (host.getAttribute('aria-describedby') || '').split(/\s+/).map((id) => document.getElementById(id)).some((el) => el && (el === part || part.contains(el)));
  return {
    selector: offerSelector(part), snippet: offerSnippet(part), text: words.slice(0, 200), stops: offerAll('a[href],button,input,select,textarea,[tabindex]', part).filter((el) => isFocusable(el)).length + (isFocusable(part) ? 1 : 0),
    covers: covers(part), isPseudo: false, isElsewhere: Boolean(words) && (offerName(host) === words || host.getAttribute('title') === words), isDescribed: described, x: box.left + box.width / 2, y: box.top + box.height / 2, box: offerBox(part),
  };
}
const targets = () => {
  const all = [host, ...offerAll('a[href],button,input,select,textarea,summary,[tabindex]', host)].filter((el) => isFocusable(el) && offerIsVisible(el) && !(hover.part && (hover.part === el || hover.part.contains(el))));
  const above = host.closest('a[href],button,[tabindex="0"]');
  return (all.length ? all : above && isFocusable(above) ? [above] : []).sort((a, b) => b.hasAttribute('aria-expanded') - a.hasAttribute('aria-expanded'));
};
if (what === 'focus') {
  const target = targets()[arguments[2]] || null;
  if (target) target.focus();
  return target ? {selector: offerSelector(target), presses: !(target.localName === 'a' && /^(?!#)./.test(target.getAttribute('href') || '')) && target.type !== 'submit', isToggle: target.hasAttribute('aria-expanded') || target.hasAttribute('aria-haspopup')} : null;
}
if (what === 'inside') {
  const target = hover.part ? [hover.part, ...offerAll('a[href],button,input,[tabindex]', hover.part)].find((el) => isFocusable(el)) : null;
  if (target) target.focus();
  return Boolean(target && (document.activeElement === target));
}

// The buttons of a page that may open or unfold something, kept in window.__offerOpeners in the order of the answer. With
// the developer tools' functions. Buttons that send a form and links that lead away are left out. Changes nothing.

const listens = (el) => { try { return Object.keys(getEventListeners(el)).some((name) => /^(click|mousedown|pointerdown|keydown|keyup|touchstart)$/.test(name)); } catch (error) { return false; } };
const isReact = (el) => { const key = Object.keys(el).find((each) => each.startsWith('__reactProps$')); return Boolean(key && el[key] && el[key].onClick); };
const isDelegated = [window, document, document.documentElement, document.body].some(listens);
const sends = (el) => Boolean(el.form) && /^(submit|image|reset)$/.test(el.type);
const points = (el) => ['aria-controls', 'aria-haspopup', 'aria-expanded', 'popovertarget', 'commandfor', 'data-toggle', 'data-bs-toggle', 'data-target', 'data-modal', 'data-micromodal-trigger', 'data-a11y-dialog-show'].filter((name) => el.hasAttribute(name));
const openers = [];
for (const el of offerAll('button,[role=button],input[type=button],a[href^="#"],a:not([href]),a[href^="javascript:"],[aria-expanded],[aria-haspopup],[tabindex="0"]').slice(0, 400)) {
  if (el.localName === 'summary' || el.localName === 'select' || sends(el) || el.disabled || !offerIsVisible(el) || el.closest('[inert]') || el.tabIndex < 0 || /^(combobox|slider|tab|option|menuitem|textbox|listbox|region)$/.test(el.getAttribute('role') || '')) continue;
  if (el.localName === 'input' && el.type !== 'button') continue;
  const own = listens(el) || isReact(el), ways = points(el);
  if (!own && !ways.length && !(isDelegated && el.localName === 'button') && !(el.getAttribute('href') || '').startsWith('javascript:')) continue;
  openers.push({el: el, rank: ways.length ? 0 : own ? 1 : 2});
}
openers.sort((a, b) => a.rank - b.rank);
const kinds = new Map(); // no more than three of a kind
const isNew = (each) => {
  const parent = each.el.parentElement, kind = [each.el.localName, each.el.className, each.rank, parent ? parent.localName + parent.className : '', points(each.el).join(), each.el.getAttribute('onclick') ? 'own' : ''].join('|');
  kinds.set(kind, (kinds.get(kind) || 0) + 1);
  return kinds.get(kind) <= (each.el.className || points(each.el).length ? 3 : 6);
};
window.__offerOpeners = openers.filter(isNew).slice(0, 24).map((each) => each.el);
return window.__offerOpeners.map((el) => ({
  selector: offerSelector(el), snippet: offerSnippet(el), name: offerName(el).slice(0, 80), tag: el.localName, role: el.getAttribute('role') || '', expanded: el.getAttribute('aria-expanded'),
  popup: el.getAttribute('aria-haspopup') || '', controls: el.getAttribute('aria-controls') || el.getAttribute('popovertarget') || el.getAttribute('commandfor') || '',
  likes: el.parentElement && el.parentElement.parentElement ? Array.from(el.parentElement.parentElement.querySelectorAll(el.localName)).filter((other) => offerName(other) === offerName(el)).length : 1, isToggle: el.hasAttribute('aria-pressed'),
}));

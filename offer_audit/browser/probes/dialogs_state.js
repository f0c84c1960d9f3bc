// After a key on an opener: what has the focus, what is unfolded, and what lies over the page now that did not before.
// arguments: the opener's number, and 'begin' | 'pressed' | 'focus' | 'in' | 'closer'. State is kept in window.__offerDialogs.

const number = arguments[0], what = arguments[1];
const opener = window.__offerOpeners[number];
const state = window.__offerDialogs || (window.__offerDialogs = {});
const watch = window.__offerWatch;
const MARKED = 'dialog,[role=dialog],[role=alertdialog],[aria-modal=true],[popover]';
const active = () => { let at = document.activeElement; while (at && at.shadowRoot && at.shadowRoot.activeElement) at = at.shadowRoot.activeElement; return at === document.body || at === document.documentElement ? null : at; };
const part = () => {
  const ids = (opener.getAttribute('aria-controls') || opener.getAttribute('popovertarget') || '').split(/\s+/).filter(Boolean);
  return ids.map((id) => document.getElementById(id)).find(Boolean) || null;
};
const shownSet = () => new Set(offerAll(MARKED).slice(0, 100).filter(offerIsVisible));
const textShown = () => offerCollapse(document.body.innerText || '').length;

const isOver = (el) => {
  const style = getComputedStyle(el), box = el.getBoundingClientRect();
  const isPut = style.position === 'fixed' || style.position === 'absolute' && Number(style.zIndex) > 0;
  if (!isPut || box.width < 120 || box.height < 60 || !offerIsVisible(el) || !offerText(el)) return false;
  const holdsMiddle = box.left < innerWidth * 0.6 && box.right > innerWidth * 0.4 && box.top < innerHeight * 0.7 && box.bottom > innerHeight * 0.2;
  return style.position === 'fixed' ? holdsMiddle : holdsMiddle && box.width * box.height > innerWidth * innerHeight * 0.15;
};
const contentOf = (el) => { // within a veil over everything, the box with the words
  const box = el.getBoundingClientRect();
  if (box.width < innerWidth * 0.9 || box.height < innerHeight * 0.9) return el;
  const inner = el.querySelector('dialog,[role=dialog],[role=alertdialog]');
  return inner || el;
};
const newOver = () => {
  const marked = Array.from(shownSet()).find((el) => !state.shown.has(el));
  if (marked) return marked;
  const candidates = new Set();
  for (const [el] of watch.changed) {
    if (!el.isConnected || el === document.body || el === document.documentElement) continue;
    candidates.add(el);
    for (const child of Array.from(el.querySelectorAll('*')).slice(0, 60)) candidates.add(child);
  }
  const over = Array.from(candidates).find((el) => !state.overs.has(el) && isOver(el) && !el.contains(opener));
  return over ? contentOf(over) : null;
};
const coversPage = (dialog) => {
  if (dialog.matches(':modal')) return true;
  const corners = [[4, 4], [innerWidth - 4, 4], [4, innerHeight - 4], [innerWidth - 4, innerHeight - 4]];
  return corners.every(([x, y]) => {
    const hit = document.elementFromPoint(x, y);
    for (let at = hit; at && at !== document.body; at = at.parentElement) if (getComputedStyle(at).position === 'fixed') return true;
    return false;
  });
};
const isFocusable = (el) => el.tabIndex >= 0 && !el.disabled && offerIsRendered(el) && el.matches('a[href],button,input,select,textarea,summary,[tabindex],[contenteditable]');
const closers = (dialog) => {
  const all = offerAll('button,[role=button],a[href],input[type=button],input[type=submit]', dialog).filter(isFocusable);
  const words = (el) => offerName(el) + ' ' + (el.getAttribute('class') || '') + ' ' + (el.id || '');
  const best = all.find((el) => /close|cancel|dismiss|\u00d7|\u2715|\u2716|\bx\b|back|no thanks|not now/i.test(words(el))) || all.find((el) => /\b(ok|okay|done|got it|continue|yes|no|hide|understand)\b/i.test(words(el)));
  return best || (all.length === 1 ? all[0] : null);
};
const focusNow = () => {
  const at = active(), dialog = state.dialog;
  return {
    selector: at ? offerSelector(at) : '', snippet: at ? offerSnippet(at) : '', isOpener: at === opener || Boolean(at && opener.contains(at)), isNowhere: !at, isVisible: Boolean(at && offerIsVisible(at)),
    isInDialog: Boolean(dialog && at && (dialog === at || dialog.contains(at) || at.getRootNode() !== document && dialog.contains(at.getRootNode().host))), isNearOpener: Boolean(at && opener.isConnected && opener.parentElement && opener.parentElement.contains(at)),
    isDialogShown: Boolean(dialog && dialog.isConnected && offerIsVisible(dialog)),
  };
};

if (what === 'begin') {
  state.dialog = null;
  state.part = part();
  state.shown = shownSet();
  state.overs = new Set(offerAll('body *').slice(0, 3000).filter((el) => /^(fixed|absolute)$/.test(getComputedStyle(el).position) && isOver(el)));
  state.wasPartShown = Boolean(state.part && offerIsVisible(state.part));
  state.text = textShown();
  opener.scrollIntoView({block: 'center', behavior: 'instant'});
  opener.focus();
  const focused = active() === opener || opener.contains(active());
  watch.begin();
  return {isFocused: focused, state: ['aria-expanded', 'aria-pressed', 'aria-selected', 'aria-checked'].map((name) => opener.getAttribute(name) || '').join(), expanded: opener.getAttribute('aria-expanded'), isPartShown: state.wasPartShown};
}
if (what === 'closer') {
  const closer = state.dialog ? closers(state.dialog) : null;
  if (closer) closer.focus();
  return closer ? {selector: offerSelector(closer), snippet: offerSnippet(closer), name: offerName(closer).slice(0, 80)} : null;
}
if (what === 'focus') return focusNow();

watch.settle();
const dialog = state.dialog || newOver();
state.dialog = dialog;
const changed = [];
for (const [el, kinds] of watch.changed) {
  if (changed.length >= 15 || /^(html|body|head|script|style|link|meta)$/.test(el.localName)) continue;
  changed.push({selector: el.isConnected ? offerSelector(el) : '', kinds: Array.from(kinds).slice(0, 5), isSelf: el === opener, isShown: el.isConnected && offerIsVisible(el), isInOpener: opener.contains(el) && el !== opener});
}
return {
  log: watch.log.filter((each) => each.kind !== 'send').slice(0, 5), changed: changed, expanded: opener.getAttribute('aria-expanded'), isOpenerThere: opener.isConnected && offerIsVisible(opener), isOpenerDisabled: Boolean(opener.disabled), name: opener.isConnected ? offerName(opener).slice(0, 80) : '', state: ['aria-expanded', 'aria-pressed', 'aria-selected', 'aria-checked'].map((name) => opener.getAttribute(name) || '').join(),
  isFocusInChanged: (() => { const at = active(); return Boolean(at && Array.from(watch.changed.keys()).some((el) => el !== document.body && el !== document.documentElement && (el === at || el.contains(at) || at.contains(el)))); })(),
  isPartShown: Boolean(part() && offerIsVisible(part())), hasPart: Boolean(part()), grew: textShown() - state.text, focus: focusNow(),
  dialog: dialog ? {
    selector: offerSelector(dialog), snippet: offerSnippet(dialog), role: dialog.getAttribute('role') || (dialog.localName === 'dialog' ? 'dialog' : ''), name: (offerName(dialog) || offerText(dialog)).slice(0, 80), tag: dialog.localName,
    isModal: dialog.matches(':modal') || dialog.getAttribute('aria-modal') === 'true' || Boolean(dialog.querySelector('[aria-modal=true]')), isNative: dialog.matches(':modal'), isPopover: dialog.hasAttribute('popover'), coversPage: coversPage(dialog),
    stops: offerAll('*', dialog).filter(isFocusable).length, box: offerBox(dialog), isMarked: dialog.matches(MARKED) || Boolean(dialog.querySelector('[role=dialog],[role=alertdialog],[aria-modal=true]')) || Boolean(dialog.closest('[role=dialog],[role=alertdialog]')),
  } : null,
};

// Does one thing to a kept element and tells what the page did: arguments are the element's number (-1: the body), and
// what: 'focus', 'look' (after a real key), 'click', 'dblclick', 'down', 'up', 'drag', 'contextmenu', 'child'. Answers after a moment.

const number = arguments[0], what = arguments[1], done = arguments[arguments.length - 1];
const el = number < 0 ? document.body : window.__offerTried[number];
const watch = window.__offerWatch;

const fire = (target, kind, name) => {
  const box = target.getBoundingClientRect();
  const Kind = kind === 'pointer' ? PointerEvent : MouseEvent;
  const isUp = /up|click/.test(name);
  return target.dispatchEvent(new Kind(name, {bubbles: true, cancelable: true, composed: true, view: window, button: 0, buttons: isUp ? 0 : 1, detail: name === 'dblclick' ? 2 : 1, isPrimary: true, clientX: box.left + box.width / 2, clientY: box.top + box.height / 2}));
};
const down = (target) => { fire(target, 'pointer', 'pointerdown'); fire(target, 'mouse', 'mousedown'); };
const up = (target) => { fire(target, 'pointer', 'pointerup'); fire(target, 'mouse', 'mouseup'); };
const touch = (target, name) => { try { target.dispatchEvent(new TouchEvent(name, {bubbles: true, cancelable: true, composed: true})); } catch (error) { /* no touch here */ } };
const acts = {
  focus: () => el.focus(),
  click: () => { down(el); up(el); fire(el, 'mouse', 'click'); },
  dblclick: () => { for (let turn = 0; turn < 2; turn += 1) { down(el); up(el); fire(el, 'mouse', 'click'); } fire(el, 'mouse', 'dblclick'); },
  down: () => { down(el); touch(el, 'touchstart'); },
  up: () => { up(document.body); touch(el, 'touchend'); },
  drag: () => {
    down(el);
    const box = el.getBoundingClientRect();
    for (const kind of ['pointermove', 'mousemove']) {
      const event = new (kind === 'mousemove' ? MouseEvent : PointerEvent)(kind, {bubbles: true, cancelable: true, view: window, buttons: 1, clientX: box.left + box.width / 2 + 40, clientY: box.top + box.height / 2 + 5});
      el.dispatchEvent(event);
    }
    up(el);
  },
  contextmenu: () => fire(el, 'mouse', 'contextmenu'),
  child: () => { const child = Array.from(el.children).find((each) => offerIsVisible(each) && offerText(each)); if (child) { down(child); up(child); fire(child, 'mouse', 'click'); } },
};
if (what !== 'look') watch.begin();
try { if (acts[what]) acts[what](); } catch (error) { /* the page's own fault */ }

const strongOnSelf = what === 'down' || what === 'up' ? /^(text|added|aria-|checked|hidden|open|disabled|value)/ : /^(text|added|aria-|checked|hidden|open|disabled|value|class|style|src)/;
const isAside = (each) => /^(script|style|link|meta|head|html|body|iframe|noscript)$/.test(each.localName) || each.id === 'offer-no-caret';
const summary = () => {
  watch.settle();
  const changed = [];
  for (const [each, kinds] of watch.changed) {
    if (isAside(each) || changed.length >= 12) continue;
    const isSelf = each === el && number >= 0, isInside = number >= 0 && !isSelf && el.contains(each);
    const names = Array.from(kinds);
    const isStrong = isSelf ? names.some((name) => strongOnSelf.test(name)) : isInside ? names.some((name) => /^(text|aria-|hidden|style|class)/.test(name)) && !names.includes('added') : true;
    changed.push({selector: each.isConnected ? offerSelector(each) : '', kinds: names.slice(0, 5), isSelf: isSelf, isStrong: isStrong, isShown: each.isConnected && offerIsVisible(each)});
  }
  const at = document.activeElement;
  return {
    log: watch.log.filter((each) => each.kind !== 'send').slice(0, 6), changed: changed, isGone: number >= 0 && (!el.isConnected || !offerIsRendered(el)),
    hasFocus: number >= 0 && (at === el || el.contains(at) || Boolean(el.shadowRoot && el.shadowRoot.activeElement) || el.getRootNode().activeElement === el), focus: at && at !== document.body ? offerSelector(at) : '',
  };
};
setTimeout(() => done(summary()), what === 'focus' ? 0 : 35);

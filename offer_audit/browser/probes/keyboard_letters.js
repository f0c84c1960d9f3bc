// Presses each printable key, once, on the page itself and not in a field; tells which of them did something.

const done = arguments[arguments.length - 1], watch = window.__offerWatch;
if (document.activeElement && document.activeElement !== document.body) document.activeElement.blur();
const KEYS = 'abcdefghijklmnopqrstuvwxyz0123456789/?.,;[]-=+!#'.split('');
const isAside = (each) => /^(script|style|link|meta|head|html|body)$/.test(each.localName);
const strike = (key) => {
  const code = /[a-z]/.test(key) ? 'Key' + key.toUpperCase() : /\d/.test(key) ? 'Digit' + key : key === '/' || key === '?' ? 'Slash' : '';
  const number = /[a-z0-9]/.test(key) ? key.toUpperCase().charCodeAt(0) : {'/': 191, '?': 191, '.': 190, ',': 188}[key] || 0;
  const target = document.querySelector('main') && watch.keysInMain ? document.querySelector('main') : document.body;
  for (const name of ['keydown', 'keypress', 'keyup']) {
    target.dispatchEvent(new KeyboardEvent(name, {key: key, code: code, keyCode: name === 'keypress' ? key.charCodeAt(0) : number, which: name === 'keypress' ? key.charCodeAt(0) : number, bubbles: true, cancelable: true, composed: true, view: window}));
  }
};
const changedNow = () => {
  const marks = [];
  for (const record of watch.observer.takeRecords().slice(0, 200)) {
    const el = record.type === 'characterData' ? record.target.parentElement : record.target;
    if (el && el.nodeType === 1 && !isAside(el)) marks.push(offerSelector(el) + ' ' + (record.attributeName || record.type));
    else if (el && el === document.body && record.type === 'childList') marks.push('body ' + record.type);
  }
  return marks;
};
const effect = () => {
  const at = document.activeElement;
  const moved = at && at !== document.body ? offerSelector(at) : '';
  if (moved) at.blur();
  const log = watch.log.splice(0).filter((each) => each.kind !== 'send' && each.kind !== 'event' && each.kind !== 'moved within').map((each) => each.kind);
  return {marks: changedNow(), moved: moved, log: log};
};
watch.begin();
const always = new Set();
let y = window.scrollY;
for (const key of ['F24', 'Unidentified']) { strike(key); for (const mark of effect().marks) always.add(mark); }
const told = [];
const tell = (key, did) => {
  const marks = did.marks.filter((mark) => !always.has(mark)), isScrolled = Math.abs(window.scrollY - y) > 2;
  y = window.scrollY;
  if (marks.length || did.moved || did.log.length || isScrolled) told.push({key: key, changed: marks.slice(0, 3), moved: did.moved, log: did.log.slice(0, 3), isScrolled: isScrolled});
};
const ask = (index) => {
  const batch = KEYS.slice(index, index + 8);
  for (const key of batch) { strike(key); tell(key, effect()); }
  if (index + 8 >= KEYS.length) { done(told.slice(0, 12)); return; }
  setTimeout(() => ask(index + 8), 0);
};
ask(0);

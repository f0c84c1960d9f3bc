// Watches what a page does and lets nothing leave it: navigation, new windows, sending and browser dialogs are
// written down instead. Put in once a document, before the page's own scripts or after; harmless until armed.

if (window.__offerWatch) return;
const watch = {isArmed: false, log: [], timers: [], mutations: 0, changed: new Map(), before: new Map()};
Object.defineProperty(window, '__offerWatch', {value: watch, enumerable: false});

const cut = (text, most) => String(text).slice(0, most);
const note = (kind, about) => { if (watch.isArmed && watch.log.length < 200) watch.log.push({kind: kind, about: cut(about, 200)}); };
const wrap = (owner, name, build) => {
  try { const own = owner && owner[name]; if (typeof own === 'function') owner[name] = build(own); } catch (error) { /* not ours to change */ }
};
const blocked = (kind, answer) => (own) => function (...rest) { if (!watch.isArmed) return own.apply(this, rest); note(kind, rest[0] || ''); return answer; };

// Leaving the page.
if (window.navigation) {
  window.navigation.addEventListener('navigate', (event) => {
    if (!watch.isArmed) return;
    const isSame = event.hashChange || event.destination.sameDocument;
    note(isSame ? 'moved within' : event.navigationType === 'reload' ? 'reload' : event.formData ? 'submit' : 'navigate', event.destination.url);
    if (event.cancelable && !isSame) event.preventDefault();
  });
}
for (const name of ['back', 'forward', 'go']) wrap(History.prototype, name, blocked('navigate', undefined));
window.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true);
wrap(window, 'open', blocked('window', null));
const linkOf = (event) => event.composedPath().find((each) => each.localName === 'a' || each.localName === 'area');
window.addEventListener('click', (event) => {
  const link = watch.isArmed ? linkOf(event) : null;
  if (!link || !link.hasAttribute('href')) return;
  const isOther = link.target && !/^_(self|top|parent)$/i.test(link.target);
  if (!isOther && !link.hasAttribute('download') && /^(https?|file|javascript|data|blob|about):$/.test(link.protocol)) return;
  note(isOther ? 'window' : 'navigate', link.href);
  event.preventDefault();
}, true);
window.addEventListener('submit', (event) => {
  if (!watch.isArmed) return;
  note('submit', event.target.action || '');
  event.preventDefault();
}, true);

// Sending. What only reads may be read.
wrap(window, 'fetch', (own) => function (input, options) {
  const method = String(options && options.method || input && input.method || 'GET').toUpperCase();
  note('send', method);
  return watch.isArmed && method !== 'GET' && method !== 'HEAD' ? new Promise(() => {}) : own.apply(this, arguments);
});
wrap(XMLHttpRequest.prototype, 'open', (own) => function (method) { this.__offerMethod = String(method).toUpperCase(); return own.apply(this, arguments); });
wrap(XMLHttpRequest.prototype, 'send', (own) => function () {
  note('send', this.__offerMethod);
  if (!watch.isArmed || /^(GET|HEAD)$/.test(this.__offerMethod)) return own.apply(this, arguments);
});
wrap(Navigator.prototype, 'sendBeacon', (own) => function () { return watch.isArmed ? true : own.apply(this, arguments); });
wrap(WebSocket.prototype, 'send', (own) => function () { if (!watch.isArmed) return own.apply(this, arguments); });

// What would stop the browser or the sound.
for (const [name, answer] of [['alert', undefined], ['confirm', false], ['prompt', null], ['print', undefined]]) wrap(window, name, blocked('browser dialog', answer));
for (const name of ['toggle', 'play', 'pause', 'fullscreenchange', 'input', 'change']) document.addEventListener(name, (event) => note('event', name), true);

// Timers, for time limits.
for (const name of ['setTimeout', 'setInterval']) {
  wrap(window, name, (own) => function (work, delay, ...rest) {
    const id = own.call(this, work, delay, ...rest);
    if (Number(delay) >= 500 && watch.timers.length < 40) watch.timers.push({work: work, delay: Number(delay), repeats: name === 'setInterval', rest: rest, id: id, isOver: false});
    return id;
  });
  wrap(window, name.replace('set', 'clear'), (own) => function (id) { for (const timer of watch.timers) if (timer.id === id) timer.isOver = true; return own.call(this, id); });
}

// What changes in the document. The kind of change by element; what is kept is bounded.
const remember = (el, kind) => {
  if (!el || el.nodeType !== 1 || watch.changed.size > 300) return;
  if (!watch.changed.has(el)) watch.changed.set(el, new Set());
  watch.changed.get(el).add(kind);
};
watch.observer = new MutationObserver((records) => {
  if (!watch.isArmed) return;
  for (const record of records.slice(0, 500)) {
    watch.mutations += 1;
    if (record.type === 'attributes') {
      const name = record.attributeName, had = watch.before.get(record.target) || new Map();
      if (!had.has(name) && watch.before.size < 1000) watch.before.set(record.target, had.set(name, record.oldValue));
      if (record.target.getAttribute(name) !== had.get(name)) remember(record.target, name);
    } else if (record.type === 'characterData') remember(record.target.parentElement, 'text');
    else {
      for (const node of record.addedNodes) if (node.nodeType === 1) remember(node, 'added');
      remember(record.target, record.addedNodes.length ? 'text' : 'removed');
    }
  }
});
const observe = () => watch.observer.observe(document, {subtree: true, childList: true, characterData: true, attributes: true, attributeOldValue: true});
observe();

// Takes out what was changed and changed back, as a class for as long as a key is down.
watch.settle = () => {
  for (const [el, kinds] of watch.changed) {
    for (const [name, value] of watch.before.get(el) || []) if (el.getAttribute(name) === value) kinds.delete(name);
    if (!kinds.size) watch.changed.delete(el);
  }
};
watch.begin = () => { watch.observer.takeRecords(); watch.log.length = 0; watch.changed.clear(); watch.before.clear(); watch.mutations = 0; watch.isArmed = true; };

// Asks the page's search, by its button and so by its own script if it has one, else by loading its address in a frame of this page.
// arguments: the form's number, a word that nothing has. Calls back with what was said to it, to nothing, and of the address alone. Nothing but the GET address is asked for.
const done = arguments[arguments.length - 1];
const [number, nonsense] = arguments;
const form = offerAll('form')[number];
const field = Array.from(form.elements).find((el) => /^(text|search|)$/.test(el.type) && el.localName === 'input' && offerIsVisible(el));
const button = Array.from(form.elements).find((el) => /^(submit|image)$/.test(el.type) && offerIsVisible(el) && !el.disabled);
const nothingWords = /\b(no|0|zero|nothing|none|not any)\b.{0,40}\b(results?|match(es|ed|ing)?|pages?|found|services?|items?|entries|clubs?|events?|records?|hits?)\b|nothing (was )?found|not found|did( not|n['\u2019]t) (match|find)|could( not|n['\u2019]t) find|found nothing|no (\w+ )?(results?|match)|found 0|try (another|different|other|again)|check (your|the) spelling/i;
const askWords = /(please |you must |you need to )?\b(enter|type|write|give|say|tell us)\b.{0,60}|what (are you looking|do you want)|\b(empty|required|missing|blank|error)\b/i;
const small = (doc) => Array.from((doc.body || doc.documentElement).querySelectorAll('*')).slice(0, 6000).filter((el) => el.childElementCount <= 3 && !/^(script|style|option|noscript|template|title|label|input|select|button)$/.test(el.localName));
const textsOf = (doc) => new Set(small(doc).map((el) => offerCollapse(el.textContent)));

// What a page says of nothing found, or of a question that is missing; words of `known` are not counted.
const tell = (doc, known, question) => {
  const said = {nothing: '', ask: '', nothingLive: false, askLive: false};
  for (const el of small(doc)) {
    const words = offerCollapse(el.textContent);
    if (!words || words.length > 300 || known.has(words) || !el.checkVisibility({opacityProperty: true, visibilityProperty: true})) continue;
    const kind = nothingWords.test(words) ? 'nothing' : askWords.test(words) ? 'ask' : '';
    if (!kind || said[kind]) continue;
    said[kind] = offerCut(words, 200);
    said[kind + 'Live'] = !!el.closest('[aria-live]:not([aria-live=off]), [role=alert], [role=status], output');
  }
  const body = doc.body || doc.documentElement;
  return Object.assign(said, {title: (doc.title || '').slice(0, 200), isKept: !!question && Array.from(doc.querySelectorAll('input')).some((el) => el.value === question), isEchoed: !!question && (offerCollapse(body.innerText || '').includes(question) || (doc.title || '').includes(question)),
    markup: body.innerHTML.length, text: offerCollapse(body.innerText || '').length});
};

let isSent = false, isRefused = false;
const stop = (event) => { if (event.target === form) { isSent = isSent || !event.defaultPrevented; event.preventDefault(); } };
form.addEventListener('submit', stop);
window.addEventListener('submit', stop);
form.addEventListener('invalid', () => { isRefused = true; }, true);
HTMLFormElement.prototype.submit = function () { isSent = true; };

// Only what is asked by GET may leave the page meanwhile.
const usualFetch = window.fetch, usualOpen = XMLHttpRequest.prototype.open;
window.fetch = function (what, how) {
  const method = (how && how.method) || (what && what.method) || 'GET';
  return /^(get|head)$/i.test(method) ? usualFetch.apply(window, arguments) : Promise.reject(new TypeError('stopped'));
};
XMLHttpRequest.prototype.open = function (method) {
  if (!/^(get|head)$/i.test(method)) throw new Error('stopped');
  return usualOpen.apply(this, arguments);
};
navigator.sendBeacon = function () { return false; };
window.open = function () { return null; };
if (window.navigation) navigation.addEventListener('navigate', (event) => { if (event.cancelable && !event.hashChange) event.preventDefault(); });
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const known = textsOf(document);
const press = async (question) => {
  isSent = false; isRefused = false;
  field.focus();
  field.value = question;
  if (question) field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  if (button) button.click(); else form.requestSubmit();
  await pause(250);
  if (isSent) return null;
  const at = document.activeElement;
  return Object.assign(tell(document, known, question), {how: isRefused ? 'browser' : 'script', isFocusMoved: at !== field && at !== button && at !== document.body, hasChanged: Array.from(textsOf(document)).some((words) => words && !known.has(words))});
};

const loadFrame = (address, known, question) => new Promise((resolve) => {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position:absolute;left:0;top:0;width:1000px;height:800px';
  let tries = 0, isOver = false;
  const end = (answer) => { if (!isOver) { isOver = true; frame.remove(); resolve(answer); } };
  const read = () => {
    let doc = null;
    try { doc = frame.contentDocument; } catch (error) { doc = null; }
    if (!doc || !doc.body || doc.URL === 'about:blank') { end({how: 'none'}); return; }
    const answer = Object.assign(tell(doc, known, question), {how: 'page'});
    tries += 1;
    if (question && !answer.nothing && tries < 4) { setTimeout(read, 120); return; }
    end(answer);
  };
  frame.addEventListener('load', () => setTimeout(read, 80));
  setTimeout(() => end({how: 'none'}), 4000);
  frame.src = address;
  document.body.append(frame);
});

const run = async () => {
  const asked = await press(nonsense);
  if (asked) return {nonsense: asked, empty: await press('') || {how: 'none'}};
  const addressFor = (question) => {
    const address = new URL(form.getAttribute('action') || location.href, location.href);
    field.value = question;
    address.search = new URLSearchParams(Array.from(new FormData(form)).filter((pair) => typeof pair[1] === 'string')).toString();
    address.hash = '';
    return address;
  };
  const bare = addressFor('');
  bare.search = '';
  const found = {bare: await loadFrame(bare.href, new Set(), '')};
  if (found.bare.how === 'none') return found;
  found.nonsense = await loadFrame(addressFor(nonsense).href, new Set(), nonsense);
  isRefused = field.required && !form.noValidate && !(button && button.formNoValidate);
  found.empty = isRefused ? {how: 'browser'} : await loadFrame(addressFor('').href, new Set(), '');
  return found;
};
run().then(done, (error) => done({error: String(error).slice(0, 200)}));

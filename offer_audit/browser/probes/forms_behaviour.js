// Presses and fills in what can be pressed without harm, and tells what changed. arguments[0]: milliseconds at most. Calls back.
const done = arguments[arguments.length - 1];
const started = performance.now();
const most = arguments[0];
const isLate = () => performance.now() - started > most;
const frames = (count) => new Promise((resolve) => {
  let left = count;
  const timer = setTimeout(resolve, 120);
  const step = () => { left -= 1; if (left <= 0) { clearTimeout(timer); resolve(); } else requestAnimationFrame(step); };
  requestAnimationFrame(step);
});
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const unsafe = /cookie|consent|delete|remove account|print|download|close|play|pause|video|share|log ?out|sign ?out|accept|reject|pay\b|buy\b|submit|send\b/i;
const isUnsafe = (el) => unsafe.test(offerName(el) + ' ' + el.id) || !!el.closest('[class*=cookie i], [id*=cookie i], [class*=consent i], dialog:not([open]), video, audio');
const stateOf = (el) => ['aria-checked', 'aria-pressed', 'aria-expanded', 'aria-selected', 'open'].map((name) => name + '=' + el.getAttribute(name)).concat(el.checked === undefined ? [] : ['is=' + el.checked]).join(' ');
const lookOf = (el) => [el, el.parentElement, el.firstElementChild].filter(Boolean).map((each) => {
  const style = getComputedStyle(each), before = getComputedStyle(each, '::before'), after = getComputedStyle(each, '::after');
  return [style.backgroundColor, style.backgroundImage, style.color, style.borderTopColor, style.transform, before.content, before.backgroundColor, before.transform, before.display, after.content, after.display, after.transform, after.opacity, each === el ? offerCollapse(el.textContent).slice(0, 80) : ''].join('|');
}).join('#');
const isLive = (el) => !!el.closest('[aria-live]:not([aria-live=off]), [role=alert], [role=status], [role=log], [role=alertdialog], [role=dialog], dialog, output');

const watch = async (act, source, settle) => {
  const before = formVisibleTexts(), changed = new Set(), focus = document.activeElement;
  const observer = new MutationObserver((records) => records.forEach((record) => { if (changed.size < 400) { changed.add(record.target); record.addedNodes.forEach((node) => changed.add(node)); } }));
  observer.observe(document.documentElement, {subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['class', 'style', 'hidden', 'open', 'aria-hidden', 'aria-expanded']});
  act();
  await frames(2);
  if (settle) await pause(settle);
  observer.disconnect();
  const now = formVisibleTexts();
  const fresh = Array.from(now.keys()).filter((key) => !before.has(key)).slice(0, 12);
  const found = fresh.slice(0, 6).map((key) => {
    const el = now.get(key), piece = key.split('\u0000')[0];
    const around = piece.length <= 12 && el.parentElement ? offerCollapse((el.localName === 'p' || el.localName === 'div' ? el : el.parentElement).textContent) : '';
    const line = around && around.length < 120 ? around : piece;
    const controlled = source && (source.getAttribute('aria-controls') || '').split(/\s+/).filter(Boolean).some((id) => { const target = document.getElementById(id); return target && el && target.contains(el); });
    return {text: offerCut(line, 200), selector: el ? offerSelector(el) : '', snippet: el ? offerSnippet(el) : '', isLive: !!el && isLive(el), isInSource: !!el && !!source && (source === el || source.contains(el) || el.contains(source) && offerCollapse(el.textContent).length < 60), isControlled: !!controlled,
      isFocused: !!el && document.activeElement !== document.body && (el.contains(document.activeElement) || document.activeElement.contains(el))};
  });
  const gone = Array.from(before.keys()).filter((key) => !now.has(key)).length;
  return {fresh: found, count: fresh.length, gone: gone, focusMoved: document.activeElement !== focus && document.activeElement !== source, hasLive: Array.from(changed).some((node) => node.isConnected && (node.nodeType === 1 ? isLive(node) && node.textContent.trim() : node.parentElement && isLive(node.parentElement)))};
};

const run = async () => {
  const presses = [], filters = [];
  const stateful = offerAll('[role=checkbox], [role=switch], [role=radio], [role=menuitemcheckbox], [role=menuitemradio], [role=tab], [aria-pressed], button[aria-expanded], [role=button][aria-expanded]')
    .filter((el) => offerIsVisible(el) && !el.matches('input, a[href]') && el.getAttribute('aria-disabled') !== 'true' && !el.disabled && !isUnsafe(el)).slice(0, 20);
  const plainButtons = offerAll('button, [role=button], input[type=button]').filter((el) => !stateful.includes(el) && (el.type !== 'submit' || !el.form) && offerIsVisible(el) && !el.disabled && el.getAttribute('aria-disabled') !== 'true' && !isUnsafe(el)).slice(0, 12);
  for (const el of stateful.concat(plainButtons)) {
    if (isLate() || !el.isConnected || !offerIsVisible(el)) continue;
    const record = {selector: offerSelector(el), snippet: offerSnippet(el), name: offerName(el), role: el.getAttribute('role') || el.localName, kind: ['aria-pressed', 'aria-checked', 'aria-expanded', 'aria-selected'].find((name) => el.hasAttribute(name)) || '', state: stateOf(el), look: lookOf(el), hasPopup: el.hasAttribute('aria-haspopup')};
    const changed = await watch(() => el.click(), el, 0);
    presses.push({selector: record.selector, snippet: record.snippet, name: record.name, role: record.role, kind: record.kind, hasPopup: record.hasPopup, stateBefore: record.state, stateAfter: stateOf(el), isLookChanged: record.look !== lookOf(el), changed: changed, isGone: !el.isConnected});
    if (record.kind === 'aria-expanded' && el.isConnected && stateOf(el) !== record.state) { el.click(); await frames(1); }
    const open = document.querySelector('dialog[open]');
    if (open && open.close) open.close();
  }
  if (presses.length && !isLate()) {
    const late = await watch(() => {}, null, 200);
    if (late.count) presses.push({selector: 'body', snippet: '', name: 'a button of this page', role: 'button', kind: '', hasPopup: false, stateBefore: '', stateAfter: '', isLookChanged: false, changed: late, isGone: false});
  }
  const loose = offerAll('input[type=search], input[type=text], input:not([type]), select, input[type=checkbox], input[type=radio]').filter((el) => offerIsVisible(el) && !el.disabled && !el.readOnly && !isUnsafe(el) && (!el.form || !el.form.querySelector('button:not([type=button]), input[type=submit], input[type=image]') || el.matches('[type=search]'))).slice(0, 5);
  for (const el of loose) {
    if (isLate() || !el.isConnected) continue;
    const selector = offerSelector(el), snippet = offerSnippet(el);
    const old = el.value;
    const changed = await watch(() => {
      if (el.matches('select')) { if (el.options.length < 2) return; el.selectedIndex = el.selectedIndex === 1 ? 0 : 1; el.dispatchEvent(new Event('input', {bubbles: true})); el.dispatchEvent(new Event('change', {bubbles: true})); return; }
      if (/checkbox|radio/.test(el.type)) { el.click(); return; }
      el.value = 'zqxv';
      el.dispatchEvent(new KeyboardEvent('keydown', {key: 'v', bubbles: true}));
      el.dispatchEvent(new InputEvent('input', {bubbles: true, data: 'v', inputType: 'insertText'}));
      el.dispatchEvent(new KeyboardEvent('keyup', {key: 'v', bubbles: true}));
    }, el, 300);
    filters.push({selector: selector, snippet: snippet, type: el.type, changed: changed, expanded: el.getAttribute('aria-expanded'), controls: el.getAttribute('aria-controls') || el.getAttribute('aria-owns') || el.getAttribute('list') || ''});
    if (el.isConnected && !/checkbox|radio/.test(el.type)) el.value = old;
  }
  const moves = [];
  for (const el of offerAll('input').filter((each) => /^(text|tel|number|)$/.test(each.getAttribute('type') || '') && offerIsVisible(each) && !each.readOnly && !each.disabled && (each.maxLength > 0 && each.maxLength <= 8 || Number(each.getAttribute('size')) > 0 && Number(each.getAttribute('size')) <= 8)).slice(0, 6)) {
    if (isLate()) break;
    const old = el.value, most = el.maxLength > 0 ? el.maxLength : Number(el.getAttribute('size'));
    el.focus();
    for (let length = 1; length <= most && document.activeElement === el; length += 1) {
      el.value = '1'.repeat(length);
      el.dispatchEvent(new KeyboardEvent('keydown', {key: '1', bubbles: true}));
      el.dispatchEvent(new InputEvent('input', {bubbles: true, data: '1', inputType: 'insertText'}));
      el.dispatchEvent(new KeyboardEvent('keyup', {key: '1', bubbles: true}));
    }
    await frames(1);
    const at = document.activeElement;
    moves.push({selector: offerSelector(el), snippet: offerSnippet(el), name: offerName(el), hasMoved: at !== el && at !== document.body && !!at && at.matches(formFieldCss), to: at && at !== el && at !== document.body ? offerName(at) : ''});
    el.value = old;
  }
  const pasteBlocked = [];
  for (const el of offerAll('input[type=password], input[autocomplete=one-time-code], input[type=email]').filter(offerIsVisible).slice(0, 8)) {
    const data = new DataTransfer();
    data.setData('text/plain', 'a1');
    const old = el.value;
    const event = new ClipboardEvent('paste', {bubbles: true, cancelable: true, clipboardData: data});
    el.dispatchEvent(event);
    const beforeInput = new InputEvent('beforeinput', {bubbles: true, cancelable: true, inputType: 'insertFromPaste', data: 'a1'});
    if (!event.defaultPrevented) el.dispatchEvent(beforeInput);
    if ((event.defaultPrevented || beforeInput.defaultPrevented) && el.value === old) pasteBlocked.push(offerSelector(el));
    el.value = old;
  }
  return {presses: presses, filters: filters, moves: moves, pasteBlocked: pasteBlocked, isCut: isLate()};
};
run().then(done, (error) => done({presses: [], filters: [], moves: [], pasteBlocked: [], error: String(error).slice(0, 200)}));

// Presses the send button of a form that cannot be sent (see forms_guard.js), and tells what came up. arguments[0]: the form's number; arguments[1]: true to write wrong answers first. Calls back.
const done = arguments[arguments.length - 1];
const form = offerAll('form')[arguments[0]];
const wrong = {email: 'nobody', tel: 'abc', url: 'nowhere', number: '', date: ''};
if (arguments[1]) {
  for (const el of Array.from(form.elements).filter((each) => /^(email|tel|url|text)$/.test(each.type) && !each.readOnly && !each.disabled)) {
    el.value = wrong[el.type] || (/e-?mail/i.test(el.name + el.id) ? 'nobody' : '');
    el.dispatchEvent(new InputEvent('input', {bubbles: true}));
  }
}
const button = Array.from(form.elements).find((el) => /^(submit|image)$/.test(el.type) && offerIsVisible(el) && !el.disabled) || Array.from(form.querySelectorAll('button')).find(offerIsVisible);
const known = formVisibleTexts(), title = document.title, focus = document.activeElement;
const watched = new Set(offerAll('[aria-live], [role=alert], [role=status], output'));
let native = 0;
form.addEventListener('invalid', () => { native += 1; }, true);
const changed = new Set();
const observer = new MutationObserver((records) => records.forEach((record) => { changed.add(record.target); record.addedNodes.forEach((node) => changed.add(node)); }));
observer.observe(document.documentElement, {subtree: true, childList: true, characterData: true, attributes: true});
if (button) button.click();
setTimeout(() => {
  observer.disconnect();
  const fresh = Array.from(formVisibleTexts().keys()).filter((key) => !known.has(key)).map((key) => key.split('\u0000')[0]).slice(0, 20);
  const live = Array.from(changed).map((node) => (node.nodeType === 1 ? node : node.parentElement)).filter(Boolean).map((el) => el.closest('[aria-live]:not([aria-live=off]), [role=alert], [role=status], [role=alertdialog], output')).filter(Boolean);
  const at = document.activeElement;
  done({hasButton: !!button, native: native, fresh: fresh.map((line) => offerCut(line, 200)), isLive: live.some((el) => el.isConnected && offerText(el)), wasLiveBefore: live.some((el) => watched.has(el)), isTitleChanged: document.title !== title,
    focus: at && at !== document.body ? offerSelector(at) : '', isFocusMoved: at !== focus && at !== button && at !== document.body, isFocusOnField: !!at && at.matches(formFieldCss) && at.form === form, selector: offerSelector(form), snippet: offerSnippet(form), url: location.href});
}, 350);

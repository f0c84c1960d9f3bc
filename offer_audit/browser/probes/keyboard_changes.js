// Fields that something listens to, and where keys are listened to for the whole page. Needs the developer tools' functions.
// Keeps the fields in window.__offerFields, in the order of the answer. Changes nothing.

const namesOf = (el) => {
  let names = [];
  try { names = Object.keys(getEventListeners(el)); } catch (error) { names = []; }
  const key = el.nodeType === 1 ? Object.keys(el).find((each) => each.startsWith('__reactProps$')) : null;
  if (key && el[key]) names = names.concat(Object.keys(el[key]).filter((name) => /^on[A-Z]/.test(name)).map((name) => name.slice(2).toLowerCase()));
  return names;
};
const CHANGES = /^(change|input|keyup|keydown|click|blur)$/;
const hears = (el) => namesOf(el).some((name) => CHANGES.test(name));
const isPageHeard = [window, document, document.documentElement, document.body].some((target) => namesOf(target).some((name) => /^(change|input)$/.test(name)));
const roots = new Map();
const isHeard = (el) => {
  for (let at = el, steps = 0; at && steps < 40; at = offerParent(at), steps += 1) {
    if (!roots.has(at)) roots.set(at, at === el ? hears(at) : namesOf(at).some((name) => /^(change|input)$/.test(name)));
    if (roots.get(at)) return true;
  }
  return isPageHeard;
};
const told = /\b(automatic|as soon as|straight away|immediately|will (open|load|take|go|update|move|send)|when you (choose|select|pick|change|tick)|(choosing|selecting|changing|ticking) (a|an|one|it|this)\b|moves? (on )?to the next|opens? (in )?a new)/i;
const near = (el) => {
  const group = el.closest('form,fieldset,p,li,div,section') || el.parentElement;
  const described = (el.getAttribute('aria-describedby') || '').split(/\s+/).map((id) => document.getElementById(id)).filter(Boolean).map((each) => each.textContent).join(' ');
  return offerName(el) + ' ' + described + ' ' + (group ? offerCut(group.textContent || '', 600) : '') + ' ' + (el.form ? offerCut(el.form.textContent || '', 1000) : '');
};
const radios = new Set();
const fields = offerAll('select,input,textarea').slice(0, 300).filter((el) => {
  if (el.disabled || el.readOnly || !offerIsRendered(el) || /^(hidden|submit|button|reset|image|file|color|range|password)$/.test(el.type) || el.closest('[inert]')) return false;
  if (el.type === 'radio' && radios.has(el.name)) return false;
  if (el.type === 'radio') radios.add(el.name);
  return isHeard(el) && (el.localName !== 'select' || el.options.length > 1);
}).slice(0, 14);
window.__offerFields = fields;
const keyed = [window, document, document.documentElement, document.body, document.querySelector('main')].filter(Boolean).filter((target) => namesOf(target).some((name) => /^(keydown|keyup|keypress)$/.test(name)));
const controls = offerAll('button,a,label,input,summary,select').slice(0, 500).map((el) => offerName(el) || offerText(el)).filter((name) => /\b(short-?cuts?|hot ?keys?|remap|key bindings?|keyboard|single keys?|character keys?|keys? (for|to|that))\b/i.test(name)).slice(0, 3);
return {
  fields: fields.map((el) => ({
    selector: offerSelector(el), snippet: offerSnippet(el), name: offerName(el).slice(0, 80), tag: el.localName, role: el.getAttribute('role') || '', type: el.type,
    isTold: told.test(near(el)), options: el.localName === 'select' ? el.options.length : 0,
  })),
  keyed: keyed.map((target) => (target === window ? 'window' : target === document ? 'document' : target.localName)), controls: controls,
};

// What the forms probes share: what a field is, what it refers to, where its name comes from, where text stands.

const formRoles = /^(checkbox|combobox|listbox|menuitemcheckbox|menuitemradio|radio|searchbox|slider|spinbutton|switch|textbox)$/;
const formFieldCss = 'input:not([type=hidden]):not([type=submit]):not([type=reset]):not([type=button]):not([type=image]), select, textarea, ' +
  '[role=checkbox], [role=combobox], [role=listbox], [role=radio], [role=searchbox], [role=slider], [role=spinbutton], [role=switch], [role=textbox], ' +
  '[contenteditable=""], [contenteditable=true]';
const formButtonCss = 'button, input[type=submit], input[type=reset], input[type=button], input[type=image], [role=button]';

const formById = (el, id) => {
  const root = el.getRootNode();
  return root.getElementById ? root.getElementById(id) : document.getElementById(id);
};

// The elements that an attribute with ids names, with those that are not there.
const formReferred = (el, attribute) => (el.getAttribute(attribute) || '').split(/\s+/).filter(Boolean).slice(0, 10).map((id) => {
  const target = formById(el, id);
  return {id: id, exists: !!target, target: target, text: target ? offerCut(target.textContent || '', 300) : '', isVisible: !!target && offerIsVisible(target)};
});

// A see-through native control under a drawn one counts as seen: its label shows it.
const formIsFieldSeen = (el) => {
  if (offerIsVisible(el)) return true;
  if (!/^(checkbox|radio|file)$/.test(el.type || '') || !offerIsRendered(el)) return false;
  return Array.from(el.labels || []).some(offerIsVisible);
};

const formKind = (el) => {
  const role = (el.getAttribute('role') || '').trim().split(/\s+/)[0];
  if (formRoles.test(role)) return role;
  if (el.localName === 'select') return el.multiple || el.size > 1 ? 'listbox' : 'combobox';
  if (el.localName === 'textarea') return 'textbox';
  if (el.localName !== 'input') return 'textbox';
  return {checkbox: 'checkbox', radio: 'radio', range: 'slider', number: 'spinbutton', search: 'searchbox'}[el.type] || (el.list ? 'combobox' : 'textbox');
};

const formTextOfLabel = (label) => {
  const copy = label.cloneNode(true);
  copy.querySelectorAll('input, select, textarea, script, style, option').forEach((each) => each.remove());
  return offerCut(copy.textContent || '', 300);
};

// Where the accessible name comes from, and the name.
const formName = (el, labels) => {
  const referred = formReferred(el, 'aria-labelledby').filter((each) => each.exists);
  const joined = offerCollapse(referred.map((each) => offerNameStep(each.target, 1, true)).join(' '));
  if (joined) return {name: offerCut(joined, 300), from: 'labelledby'};
  const aria = offerCollapse(el.getAttribute('aria-label'));
  if (aria) return {name: offerCut(aria, 300), from: 'aria-label'};
  const words = offerCollapse(labels.map((each) => each.text).join(' '));
  if (words) return {name: words, from: 'label'};
  const role = el.getAttribute('role') || '';
  if (/^(checkbox|radio|switch|combobox)$/.test(role) && !/^(input|select|textarea)$/.test(el.localName)) {
    const content = offerCollapse(offerContentName(el, 0));
    if (content && role !== 'combobox') return {name: offerCut(content, 300), from: 'content'};
  }
  const title = offerCollapse(el.getAttribute('title'));
  if (title) return {name: title, from: 'title'};
  const placeholder = offerCollapse(el.getAttribute('placeholder') || el.getAttribute('aria-placeholder'));
  if (placeholder) return {name: placeholder, from: 'placeholder'};
  return {name: '', from: ''};
};

// The box of the text itself, not of the block that it stands in.
const formTextBox = (node) => {
  const range = document.createRange();
  range.selectNodeContents(node);
  const box = range.getBoundingClientRect();
  return {x: Math.round(box.left + scrollX), y: Math.round(box.top + scrollY), width: Math.round(box.width), height: Math.round(box.height)};
};

// On which side of the field a box stands, and how far off in CSS pixels.
const formSide = (box, field) => {
  const left = field.x - (box.x + box.width), right = box.x - (field.x + field.width);
  const above = field.y - (box.y + box.height), below = box.y - (field.y + field.height);
  const across = Math.max(left, right, 0), along = Math.max(above, below, 0);
  const side = along > across ? (above > below ? 'above' : 'below') : across > 0 ? (left > right ? 'left' : 'right') : (above > below ? 'above' : 'below');
  return {side: side, gap: Math.round(Math.max(across, along)), across: Math.round(across), along: Math.round(along)};
};

const formIsRed = (color) => {
  const numbers = (color || '').match(/[\d.]+/g);
  if (!numbers || numbers.length < 3 || (numbers.length > 3 && Number(numbers[3]) === 0)) return false;
  const [red, green, blue] = numbers.map(Number);
  return red > 120 && red - Math.max(green, blue) > 70;
};

const formIsPink = (color) => {
  const [red, green, blue, alpha] = ((color || '').match(/[\d.]+/g) || []).map(Number);
  return red > 225 && red - green > 20 && red - blue > 20 && Math.abs(green - blue) < 25 && alpha !== 0;
};

// Text in the order of the page, with fields between: {node} or {field}. Bounded.
const formStream = (root, isField) => {
  const found = [];
  let left = 25000;
  const walk = (node) => {
    if (left-- <= 0) return;
    if (node.nodeType === 3) {
      if (/\S/.test(node.data)) found.push({text: node});
      return;
    }
    if (node.nodeType !== 1 && node.nodeType !== 11) return;
    if (node.nodeType === 1 && /^(script|style|noscript|template|option|datalist|svg|iframe|head)$/.test(node.localName)) return;
    if (node.nodeType === 1 && isField(node)) found.push({field: node});
    if (node.nodeType === 1 && /^(select|textarea)$/.test(node.localName)) return;
    const children = node.shadowRoot ? node.shadowRoot.childNodes : node.childNodes;
    for (const child of children) walk(child);
  };
  walk(root);
  return found;
};

// The pieces of text that can be seen, with their elements. Bounded.
const formVisibleTexts = () => {
  const found = new Map();
  for (const entry of formStream(document.body || document.documentElement, () => false)) {
    const el = entry.text.parentElement || entry.text.parentNode.host;
    const words = offerCollapse(entry.text.data);
    if (el && words && words.length < 2000 && el.checkVisibility({opacityProperty: true, visibilityProperty: true})) found.set(words + '\u0000' + (found.has(words + '\u00001') ? 2 : 1), el);
  }
  return found;
};

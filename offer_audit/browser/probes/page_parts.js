// What every probe's script shares. Put before each script by OpenPage.run; declares names that start with "offer".
// Nothing here changes the page, and each answer is bounded.

// A form's field named "children" or "id" hides the form's own property of that name; these are asked past it.
const offerGetter = (prototype, name) => { const get = Object.getOwnPropertyDescriptor(prototype, name).get; return (node) => get.call(node); };
const offerChildren = offerGetter(Element.prototype, 'children');
const offerChildNodes = offerGetter(Node.prototype, 'childNodes');
const offerParentElement = offerGetter(Node.prototype, 'parentElement');
const offerParentNode = offerGetter(Node.prototype, 'parentNode');
const offerTextContent = offerGetter(Node.prototype, 'textContent');
const offerInnerText = offerGetter(HTMLElement.prototype, 'innerText');
const offerAttribute = (el, name) => Element.prototype.getAttribute.call(el, name);

const offerCollapse = (text) => String(text === null || text === undefined ? '' : text).replace(/\s+/g, ' ').trim();

const offerCut = (text, most) => {
  const words = offerCollapse(text.length > most * 20 ? text.slice(0, most * 20) : text);
  return words.length > most ? words.slice(0, most - 1) + '\u2026' : words;
};

const offerEscape = (text) => CSS.escape(text);

// The element above, out of a shadow root into its host.
const offerParent = (el) => el.assignedSlot || offerParentElement(el) || (el.getRootNode() instanceof ShadowRoot ? el.getRootNode().host : null);

// All elements that match, those in open shadow roots included, in the order of the document within each root.
const offerAll = (css, root) => {
  const start = root || document;
  const found = Array.from(start.querySelectorAll(css));
  const hosts = (scope) => Array.from(scope.querySelectorAll('*')).filter((el) => el.shadowRoot);
  let waiting = hosts(start);
  while (waiting.length && found.length < 20000) {
    const next = [];
    for (const host of waiting) {
      found.push(...host.shadowRoot.querySelectorAll(css));
      next.push(...hosts(host.shadowRoot));
    }
    waiting = next;
  }
  return found;
};

// An id that stays the same from one load to the next: not one with a long number in it.
const offerIsLastingId = (id) => /^[A-Za-z][\w-]*$/.test(id) && id.length < 60 && !/\d{4,}|[0-9a-f]{8}-/.test(id);

const offerStep = (el) => {
  const tag = offerEscape(el.localName);
  const above = offerParentNode(el);
  const parent = offerParentElement(el) || (above instanceof ShadowRoot ? above : null);
  if (!parent) return tag;
  let before = 0, same = 0;
  for (const other of parent instanceof ShadowRoot ? parent.children : offerChildren(parent)) {
    if (other.localName !== el.localName) continue;
    same += 1;
    if (other === el) before = same;
  }
  return same > 1 ? tag + ':nth-of-type(' + before + ')' : tag;
};

const offerSelectorIn = (el, root) => {
  const steps = [];
  for (let at = el; at && at.nodeType === 1; at = offerParentElement(at)) {
    const id = offerAttribute(at, 'id');
    if (id && offerIsLastingId(id) && root.querySelectorAll('#' + offerEscape(id)).length === 1) {
      steps.unshift('#' + offerEscape(id));
      break;
    }
    steps.unshift(offerStep(at));
    if (at.localName === 'body' && root === document) break;
  }
  return steps.join(' > ');
};

// A CSS path that finds this element alone; " >>> " goes from a host into its shadow root.
const offerSelector = (el) => {
  if (!el || el.nodeType !== 1) return '';
  const parts = [];
  for (let at = el; at; ) {
    const root = at.getRootNode();
    parts.unshift(offerSelectorIn(at, root instanceof ShadowRoot ? root : document));
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return parts.join(' >>> ');
};

// The element's own opening tag and the start of what is in it, at most 200 characters.
const offerSnippet = (el) => {
  const shell = Node.prototype.cloneNode.call(el, false).outerHTML;
  const open = shell.replace(/<\/[\w-]+>$/, '').replace(/(data:[^,"']{0,40},)[^"']{40,}/g, '$1\u2026');
  const hasContent = offerChildNodes(el).length > 0;
  const text = hasContent ? offerCut(offerTextContent(el) || '', 80) : '';
  const close = shell.length > open.length ? '</' + el.localName + '>' : '';
  return offerCut(open, 200 - Math.min(text.length + close.length, 90)) + text + close;
};

// The text in an element, spaces collapsed, at most 300 characters. Text as rendered where it is rendered.
const offerText = (el) => offerCut((el instanceof HTMLElement && offerInnerText(el)) || offerTextContent(el) || '', 300);

// The border box in CSS pixels from the page's own top left corner.
const offerBox = (el) => {
  const box = el.getBoundingClientRect();
  const round = (number) => Math.round(number * 100) / 100;
  return {x: round(box.left + window.scrollX), y: round(box.top + window.scrollY), width: round(box.width), height: round(box.height)};
};

// Whether there is a box for it at all: not display none, visibility hidden, or in a closed details.
const offerIsRendered = (el) => el.checkVisibility({visibilityProperty: true});

const offerIsClippedAway = (style) =>
  (style.position === 'absolute' || style.position === 'fixed') && /^rect\((0|1)(px)?,? (0|1)(px)?,? (0|1)(px)?,? (0|1)(px)?\)$/.test(style.clip) ||
  /^inset\((50|100)%/.test(style.clipPath);

// Whether a person who looks at the page can see it: rendered, not transparent, with some size, not clipped away or off the page.
const offerIsVisible = (el) => {
  if (!el.checkVisibility({opacityProperty: true, visibilityProperty: true})) return false;
  const box = el.getBoundingClientRect();
  if (box.right + window.scrollX <= 0 || box.bottom + window.scrollY <= 0) return false;
  const style = getComputedStyle(el);
  if (style.display === 'contents') return Array.from(offerChildren(el)).some(offerIsVisible) || offerCollapse(offerTextContent(el)) !== '';
  const isTiny = box.width <= 1 || box.height <= 1;
  const spills = style.overflowX === 'visible' && style.overflowY === 'visible' && el.childElementCount > 0;
  if (isTiny && !(spills && Array.from(offerChildren(el)).slice(0, 50).some(offerIsVisible))) return false;
  let parents = 0;
  for (let at = el; at && parents < 100; at = offerParent(at), parents += 1) {
    const look = at === el ? style : getComputedStyle(at);
    if (offerIsClippedAway(look)) return false;
    if (at !== el && look.overflowX !== 'visible') {
      const outer = at.getBoundingClientRect();
      if (outer.width <= 1 || outer.height <= 1) return false;
    }
  }
  return true;
};

// Whether it is in the accessibility tree: rendered, and nothing above it is hidden from assistive technology or inert.
const offerIsExposed = (el) => {
  if (!offerIsRendered(el)) return false;
  for (let at = el; at; at = offerParent(at)) {
    if (offerAttribute(at, 'aria-hidden') === 'true' || at.inert === true) return false;
  }
  return true;
};

const offerIsHeading = (el) => /^h[1-6]$/.test(el.localName) && !offerAttribute(el, 'role') || offerAttribute(el, 'role') === 'heading';

// Text with the alternatives of the pictures in it, as a name is made from content; what is hidden from all is left out.
const offerContentName = (el, depth) => {
  if (depth > 12) return '';
  let name = '';
  const nodes = el.shadowRoot ? el.shadowRoot.childNodes : el.localName === 'slot' && el.assignedNodes().length ? el.assignedNodes() : offerChildNodes(el);
  for (const node of nodes) {
    if (name.length > 600) break;
    if (node.nodeType === 3) name += node.data;
    if (node.nodeType !== 1 || /^(script|style|template|noscript)$/.test(node.localName)) continue;
    if (offerAttribute(node, 'aria-hidden') === 'true' || offerAttribute(node, 'hidden') !== null && node.hidden || !offerIsRendered(node) && getComputedStyle(node).display !== 'contents') continue;
    if (/^(input|select|textarea)$/.test(node.localName) && !/^(submit|reset|button|image)$/.test(node.type)) continue;
    const isBlock = !/^inline/.test(getComputedStyle(node).display);
    name += (isBlock ? ' ' : '') + offerNameStep(node, depth + 1, true) + (isBlock ? ' ' : '');
  }
  return name;
};

const offerReferred = (el, attribute) => {
  const root = el.getRootNode();
  return (offerAttribute(el, attribute) || '').split(/\s+/).filter(Boolean).slice(0, 20)
    .map((id) => (root.getElementById ? root.getElementById(id) : document.getElementById(id))).filter(Boolean);
};

const offerNativeName = (el, depth) => {
  const tag = el.localName;
  const first = (css) => { const child = Array.from(offerChildren(el)).find((each) => each.matches(css)); return child ? offerContentName(child, depth + 1) : ''; };
  if (tag === 'img' || tag === 'area') return offerAttribute(el, 'alt') || '';
  if (tag === 'svg') return first('title');
  if (tag === 'fieldset') return first('legend');
  if (tag === 'table') return first('caption');
  if (tag === 'figure') return first('figcaption');
  if (tag === 'input' && /^(submit|reset|button)$/.test(el.type)) return el.value || ({submit: 'Submit', reset: 'Reset'}[el.type] || '');
  if (tag === 'input' && el.type === 'image') return offerAttribute(el, 'alt') || '';
  if (el.labels && el.labels.length) return Array.from(el.labels).map((label) => offerContentName(label, depth + 1)).join(' ');
  return '';
};

const offerNameStep = (el, depth, isWithin) => {
  if (depth > 12) return '';
  const label = offerCollapse(offerAttribute(el, 'aria-label'));
  if (label) return label;
  const native = offerCollapse(offerNativeName(el, depth));
  if (native) return native;
  const role = (offerAttribute(el, 'role') || '').split(' ')[0];
  const fromContent = isWithin || /^(a|button|summary|option|label|legend|caption|figcaption|h[1-6]|td|th|li|dt|dd|p)$/.test(el.localName) ||
    /^(button|link|tab|menuitem|menuitemcheckbox|menuitemradio|option|checkbox|radio|switch|treeitem|heading|cell|gridcell|columnheader|rowheader|row|tooltip)$/.test(role);
  const content = fromContent && !/^(input|select|textarea)$/.test(el.localName) ? offerCollapse(offerContentName(el, depth)) : '';
  return content || offerCollapse(offerAttribute(el, 'title')) || (/^(input|textarea)$/.test(el.localName) ? offerCollapse(offerAttribute(el, 'placeholder')) : '');
};

// The accessible name, simply: aria-labelledby, aria-label, the element's own naming, its content, title, placeholder.
const offerName = (el) => {
  const referred = offerReferred(el, 'aria-labelledby');
  const joined = offerCollapse(referred.map((each) => offerNameStep(each, 1, true)).join(' '));
  return offerCut(joined || offerNameStep(el, 0, false), 300);
};

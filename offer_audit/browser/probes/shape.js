// The tree as one text: tags, the names of all attributes and the values of all but those that only words or addresses fill,
// whether there is text, and the text of styles and scripts.
const MOST = 20000;
const WORDED = /^(alt|title|content|value|action|datetime|aria-label|summary|placeholder|cite|label|data-.*)$/;
const POINTS = /^(for|aria-labelledby|aria-describedby|aria-controls|aria-owns|aria-details|aria-errormessage|aria-activedescendant|aria-flowto|headers|list|form|usemap)$/;
const parts = [];
let elements = 0;
// What points at what is part of the shape. Ids of headings, made from their words, are told by their order; others, which
// style sheets may name, as they are.
const ids = new Map(), names = new Map();
const number = (map, key) => { if (!map.has(key)) map.set(key, map.size); return map.get(key); };
for (const el of offerAll('[id]')) number(ids, offerAttribute(el, 'id'));
const points = (text) => text.split(/\s+/).map((id) => (ids.has(id) ? ids.get(id) : '?')).join(' ');
const leads = (text) => {
  if (/^#/.test(text)) return '#' + (text.length > 1 ? points(text.slice(1)) : '');
  const scheme = /^[a-z][\w+.-]*:/i.exec(text), ending = /\.([a-z0-9]{2,5})(?:[?#]|$)/i.exec(text);
  return (scheme ? scheme[0] : '') + (ending && !/^(html?|aspx?|php)$/i.test(ending[1]) ? ending[1] : '*');
};
const told = (el, name, value) => {
  if (name === 'id') return /^h[1-6]$/.test(el.localName) ? number(ids, value) : value;
  if (name === 'name' && el.localName !== 'meta') return number(names, value);
  if (POINTS.test(name)) return points(value);
  if (name === 'href' && /^(a|area)$/.test(el.localName)) return leads(value.trim());
  if (name === 'content' && /viewport/i.test(offerAttribute(el, 'name') || '')) return value;
  if (name === 'content' && offerAttribute(el, 'http-equiv') !== null) return value;
  return WORDED.test(name) ? (value.trim() === '' ? '' : '*') : value;
};
const look = (node) => {
  if (elements > MOST) return;
  if (node.nodeType === 3) { if (node.data.trim()) parts.push('t'); return; }
  if (node.nodeType !== 1) return;
  elements += 1;
  parts.push('<', node.localName);
  for (const name of Element.prototype.getAttributeNames.call(node).sort()) {
    const value = offerAttribute(node, name) || '';
    parts.push(' ', name, '=', told(node, name, value));
  }
  if (node.localName === 'script' || node.localName === 'style') parts.push('{', node.textContent, '}');
  else {
    if (node.shadowRoot) { parts.push('[shadow'); for (const child of node.shadowRoot.childNodes) look(child); parts.push(']'); }
    for (const child of offerChildNodes(node)) look(child);
  }
  parts.push('>');
};
look(document.documentElement);
// Two 53-bit fingerprints, so that not the whole text leaves the page.
const print = (text, seed) => {
  let one = 0xdeadbeef ^ seed, two = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i += 1) {
    const letter = text.charCodeAt(i);
    one = Math.imul(one ^ letter, 2654435761);
    two = Math.imul(two ^ letter, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (4294967296 * (2097151 & two) + (one >>> 0)).toString(16);
};
const words = parts.join('');
return {shape: elements > MOST ? '' : print(words, 1) + '-' + print(words, 2), elements: elements};

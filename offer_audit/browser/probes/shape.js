// The tree as one text: tags, the names of all attributes and the values of all but those that only words or addresses fill,
// whether there is text, the text of styles and scripts, and the rules of style sheets that scripts may read.
const MOST = 20000;
const WORDED = /^(href|id|for|name|alt|title|content|value|action|datetime|aria-label|aria-labelledby|aria-describedby|aria-controls|aria-owns|headers|list|form|summary|placeholder|cite|data-.*)$/;
const parts = [];
let elements = 0;
const numberFree = (text) => text.trim() === '' ? '' : /^#/.test(text) ? '#' : '*';
const look = (node) => {
  if (elements > MOST) return;
  if (node.nodeType === 3) { if (node.data.trim()) parts.push('t'); return; }
  if (node.nodeType !== 1) return;
  elements += 1;
  parts.push('<', node.localName);
  for (const name of Element.prototype.getAttributeNames.call(node).sort()) {
    const value = offerAttribute(node, name) || '';
    parts.push(' ', name, '=', WORDED.test(name) ? numberFree(value) : value);
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

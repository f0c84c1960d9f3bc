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
return {words: elements > MOST ? '' : parts.join(''), elements: elements};
